// What pg_proc.provolatile says of the functions that a DEFAULT is likely to call, in PostgreSQL 18. Functions of
// one name count together: volatile if one of them is.

/** Of PostgreSQL itself, and of the extensions uuid-ossp and pgcrypto. */
export const volatileFunctions = setOf(`
   array_sample array_shuffle clock_timestamp current_query currval gen_random_bytes gen_random_uuid
   gen_salt lastval lo_creat lo_create lo_from_bytea lo_get lo_import nextval pg_advisory_lock
   pg_advisory_xact_lock pg_blocking_pids pg_current_wal_flush_lsn pg_current_wal_insert_lsn
   pg_current_wal_lsn pg_database_size pg_export_snapshot pg_indexes_size pg_is_in_recovery
   pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_logical_emit_message
   pg_notify pg_read_binary_file pg_read_file pg_relation_size pg_sequence_last_value pg_sleep
   pg_table_size pg_total_relation_size pg_try_advisory_lock pg_try_advisory_xact_lock query_to_xml random
   random_normal set_config setval timeofday txid_status uuid_generate_v1 uuid_generate_v1mc
   uuid_generate_v4 uuidv4 uuidv7
`);

/** Stable or immutable. What begins with pg_ and is not volatile is not listed. */
export const steadyFunctions = setOf(`
   abbrev abs acldefault acos acosd acosh age area array_append array_cat array_dims array_fill
   array_length array_lower array_ndims array_position array_positions array_prepend array_remove
   array_replace array_reverse array_sort array_to_json array_to_string array_to_tsvector array_upper ascii
   asin asind asinh atan atan2 atan2d atand atanh bit bit_count bit_length bool box bpchar broadcast bytea
   cardinality casefold cbrt ceil ceiling center char char_length character_length chr cidr circle
   col_description concat concat_ws convert convert_from convert_to cos cosd cosh cot cotd crc32 crc32c
   crypt current_database current_schema current_schemas current_setting current_user database_to_xml
   database_to_xmlschema date date_add date_bin date_part date_subtract date_trunc datemultirange daterange
   decode degrees diagonal diameter digest div encode enum_first enum_last enum_range erf erfc exp extract
   factorial family float4 float8 floor format format_type gamma gcd get_bit get_byte get_current_ts_config
   getdatabaseencoding getpgusername hashtext hashtextextended height hmac host hostmask hstore
   icu_unicode_version inet_client_addr inet_client_port inet_merge inet_same_family inet_server_addr
   inet_server_port initcap int2 int4 int4multirange int4range int8 int8multirange int8range interval
   is_normalized isempty isfinite json_array_length json_build_array json_build_object json_object
   json_populate_record json_strip_nulls json_to_record json_to_tsvector json_typeof jsonb_array_length
   jsonb_build_array jsonb_build_object jsonb_insert jsonb_object jsonb_path_exists jsonb_path_exists_tz
   jsonb_path_match jsonb_path_match_tz jsonb_path_query_array jsonb_path_query_array_tz
   jsonb_path_query_first jsonb_path_query_first_tz jsonb_populate_record jsonb_populate_record_valid
   jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_to_record jsonb_to_tsvector jsonb_typeof
   justify_days justify_hours justify_interval lcm left length lgamma like_escape ln log log10 lower
   lower_inc lower_inf lpad lseg ltrim macaddr macaddr8 make_date make_interval make_time make_timestamp
   make_timestamptz makeaclitem masklen md5 min_scale mod money multirange mxid_age name netmask network
   normalize now num_nonnulls num_nulls numeric nummultirange numnode numrange obj_description octet_length
   oid overlaps overlay parse_ident path phraseto_tsquery pi plainto_tsquery point polygon position pow
   power querytree quote_ident quote_literal quote_nullable radians radius regclass regexp_count
   regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr repeat replace
   reverse right round row_security_active row_to_json rpad rtrim scale schema_to_xml schema_to_xmlschema
   session_user set_bit set_byte set_masklen setweight sha224 sha256 sha384 sha512 shobj_description sign
   similar_to_escape sin sind sinh slope split_part sqrt statement_timestamp string_to_array strip strpos
   substr substring system_user table_to_xml table_to_xmlschema tan tand tanh text time timestamp
   timestamptz timetz timezone to_ascii to_bin to_char to_date to_hex to_json to_jsonb to_number to_oct
   to_regclass to_regcollation to_regnamespace to_regoper to_regoperator to_regproc to_regprocedure
   to_regrole to_regtype to_regtypemod to_timestamp to_tsquery to_tsvector transaction_timestamp translate
   trim_array trim_scale trunc ts_filter ts_rank ts_rank_cd tsmultirange tsrange tstzmultirange tstzrange
   tsvector_to_array txid_current txid_current_if_assigned txid_current_snapshot unaccent unicode_assigned
   unicode_version unistr upper upper_inc upper_inf uuid_extract_timestamp uuid_extract_version
   uuid_generate_v3 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 varbit
   varchar version websearch_to_tsquery width width_bucket xid xml xml_is_well_formed
   xml_is_well_formed_content xml_is_well_formed_document xmlcomment xmlexists xmltext xpath xpath_exists
`);

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}

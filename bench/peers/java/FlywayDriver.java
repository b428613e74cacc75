import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Flyway's Java API as its documentation shows it: FlywayDriver up|status FOLDER, the URL in JDBC_URL. */
public class FlywayDriver {
  public static void main(String[] args) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(System.getenv("JDBC_URL"), null, null)
            .locations("filesystem:" + args[1])
            .load();
    if (args[0].equals("status")) {
      for (MigrationInfo info : flyway.info().all()) {
        System.out.println(info.getVersion() + " " + info.getState());
      }
    } else {
      flyway.migrate();
    }
  }
}

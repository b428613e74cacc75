# The command line in a container. dist/ is committed and runs without node_modules, so nothing is installed.
#
#   docker build -t migrate-action .
#   docker run --rm -e DATABASE_URL -v "$PWD/migrations:/workspace/migrations:ro" migrate-action up
FROM node:24-slim

COPY dist /app/dist

# The default of --migrations-dir, "migrations", is looked for here.
WORKDIR /workspace
USER node

ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["--help"]

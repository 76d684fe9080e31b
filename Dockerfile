# Builds the bot, and an image that holds it and what it needs to speak TLS and to know time zones.
FROM rust:1.95-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# The commit, for `hashar --version`; there is no git here.
ARG HASHAR_COMMIT=
RUN cargo build --release --locked --bin hashar

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /data --create-home --uid 10001 hashar
COPY --from=build /src/target/release/hashar /usr/local/bin/hashar
USER hashar
WORKDIR /data
VOLUME /data
ENV DATABASE_URL=sqlite:/data/hashar.sqlite HASHAR_HEALTH_LISTEN=127.0.0.1:8081
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["hashar", "health"]
# The bot stops within ten seconds, with nothing lost.
STOPSIGNAL SIGTERM
CMD ["hashar", "run"]

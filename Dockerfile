# One image for all processes of the graph: docker-compose.yml tells each which one it is.
FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
# The embedded PostgreSQL stays out: a container has its database beside it.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
USER node
EXPOSE 4000
CMD ["node", "apps/gateway/src/main.ts"]

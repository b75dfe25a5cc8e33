FROM node:24-slim AS build
WORKDIR /tendril
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx nx run-many -t build

FROM node:24-slim AS program
WORKDIR /tendril
ENV NODE_ENV=production WEB_DIR=/tendril/dist/apps
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && mkdir /files && chown node /files
COPY --from=build /tendril/dist dist
USER node
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]

FROM nginx:stable-alpine AS web
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /tendril/dist/apps/console/browser /srv/console
COPY --from=build /tendril/dist/apps/student/browser /srv/student
COPY --from=build /tendril/dist/apps/mentor/browser /srv/mentor

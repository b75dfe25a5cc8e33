export { compose, type Composed } from './mail/compose';
export { notificationsEntities, NotificationsModule, notificationsTables } from './notifications.module';

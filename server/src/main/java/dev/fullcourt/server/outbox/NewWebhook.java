package dev.fullcourt.server.outbox;

/**
 * A webhook whose secret was just made. This is the only time it can be seen.
 *
 * @param subscription whose it is
 * @param secret what signs its messages
 */
public record NewWebhook(Subscription subscription, String secret) {

  @Override
  public String toString() {
    return "NewWebhook[" + subscription.name() + "]";
  }
}

package dev.fullcourt.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Refuses a second connection to a request that holds one: as many such requests as there are
 * connections would all wait for each other.
 */
final class OneConnection implements BeanPostProcessor {

  /** How the threads of requests are called. */
  private static final String REQUESTS = "tomcat-handler";

  private final ThreadLocal<Boolean> holds = ThreadLocal.withInitial(() -> false);

  /** Puts it into every server of the tests, found by Spring in {@code spring.factories}. */
  static final class Watching implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
      context.registerBean(OneConnection.class, OneConnection::new);
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counted(source) : bean;
  }

  private final class Counted extends DelegatingDataSource {

    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (!Thread.currentThread().getName().startsWith(REQUESTS)) {
        return super.getConnection();
      }
      if (holds.get()) {
        SQLException second = new SQLException("a request holds a connection and takes another");
        second.printStackTrace();
        throw second;
      }
      Connection real = super.getConnection();
      holds.set(true);
      return counted(real);
    }

    private Connection counted(Connection real) {
      return (Connection)
          Proxy.newProxyInstance(
              OneConnection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Connection real, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().equals("close")) {
        holds.set(false);
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      }
    }
  }
}

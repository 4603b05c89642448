package fi.merkitys.installation;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the data directory and lets its database start while everything else is still being put together: both take
 * about as long. Whatever happens then, they are let go of last.
 */
final class Ground implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        var installation = Binder.get(context.getEnvironment()).bindOrCreate("merkitys", Installation.class);
        var directory = DataDirectory.own(installation.data());
        beans.registerSingleton("dataDirectory", directory);
        beans.registerDisposableBean("dataDirectory", directory::close);
        var database = installation.database();
        if (!database.external()) {
            var starting = StartingDatabase.start(directory, database.durable());
            beans.registerSingleton("startingDatabase", starting);
            beans.registerDisposableBean("startingDatabase", starting::close);
        }
    }
}

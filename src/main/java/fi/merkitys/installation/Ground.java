package fi.merkitys.installation;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Takes the data directory and lets the database start and be migrated while everything else is still being put together: both take
 * about as long. Whatever happens then, they are let go of last.
 */
final class Ground implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // A jar is being made: that is no installation.
            return;
        }
        var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        var installation = Binder.get(context.getEnvironment()).bindOrCreate("merkitys", Installation.class);
        var directory = DataDirectory.own(installation.data());
        beans.registerSingleton("dataDirectory", directory);
        beans.registerDisposableBean("dataDirectory", directory::close);
        var database = StartingDatabase.of(installation, directory);
        beans.registerSingleton("startingDatabase", database);
        beans.registerDisposableBean("startingDatabase", database::close);
    }
}

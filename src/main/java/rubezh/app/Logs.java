package rubezh.app;

import module java.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import rubezh.store.file.PrivateFiles;

/**
 * Configuration of logging. Warnings go to a file of this machine, at most two files of 1 MiB each,
 * never to the console, which belongs to the command line. Lines contain ids and codes, never
 * record data. Configured in code, because parsing XML would take a tenth of the start-up time.
 */
@ConfiguratorRank(Logs.AFTER_ANY_FILE)
public final class Logs extends ContextAwareBase implements Configurator {
    static final int AFTER_ANY_FILE = ConfiguratorRank.FALLBACK + 1;
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ssXXX} %level %logger{0} %msg%n%ex";
    private static final FileSize LARGEST = new FileSize(1 << 20);

    /** System property with the folder: the library makes its own instance of this class. */
    private static final String FOLDER = "rubezh.logs";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var first = new FirstEntryAppender();
        first.setContext(context);
        first.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(first);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Writes later log entries to a folder; if it is not writable, they are dropped. */
    static void writeTo(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    /**
     * Appender that opens the file with the first entry. Most starts write none, and what makes
     * lines of entries takes a tenth of the time of a short command to load.
     */
    private static final class FirstEntryAppender extends AppenderBase<ILoggingEvent> {
        private @Nullable Appender<ILoggingEvent> file;

        @Override
        protected void append(ILoggingEvent entry) {
            String folder = System.getProperty(FOLDER);
            if (file == null && folder != null) {
                file = open(Path.of(folder));
            }
            if (file != null) {
                file.doAppend(entry);
            }
        }

        private @Nullable Appender<ILoggingEvent> open(Path folder) {
            try {
                PrivateFiles.createFolder(folder);
                PrivateFiles.tighten(folder);
                return appender(getContext(), folder.resolve("rubezh.log"));
            } catch (IOException notWritable) {
                return null;
            }
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(Context context, Path file) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        var line = new PatternLayoutEncoder();
        var window = new FixedWindowRollingPolicy();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        line.setPattern(LINE);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMaxIndex(1);
        size.setMaxFileSize(LARGEST);
        appender.setFile(file.toString());
        appender.setEncoder(line);
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        for (var part : new ContextAwareBase[] {appender, window, size}) {
            part.setContext(context);
        }
        line.setContext(context);
        line.start();
        window.start();
        size.start();
        appender.start();
        return appender;
    }
}

package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogsTest {
    private final LoggerContext context = new LoggerContext();

    @TempDir Path folder;
    private Logger log;

    @BeforeEach
    void configure() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        new Logs().configure(context);
        log = context.getLogger("rubezh.Example");
    }

    @AfterEach
    void forget() {
        System.clearProperty("rubezh.logs");
        context.stop();
    }

    @Test
    void theFileIsMadeByTheFirstWarning() throws IOException {
        Logs.writeTo(folder.resolve("state"));
        log.info("nothing to tell");
        assertThat(folder.resolve("state")).doesNotExist();

        log.warn("image damaged");
        log.warn("again");

        assertThat(Files.readAllLines(folder.resolve("state/rubezh.log")))
                .hasSize(2)
                .first()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[\\d:]+(Z|[+-]\\d\\d:\\d\\d) WARN Example image damaged");
    }

    @Test
    void whatIsLoggedBeforeTheFolderIsKnownIsDropped() throws IOException {
        log.warn("too early");
        Logs.writeTo(folder);
        log.warn("in time");

        assertThat(Files.readString(folder.resolve("rubezh.log")))
                .contains("in time")
                .doesNotContain("too early");
    }

    @Test
    void whereNoFolderCanBeMadeEntriesAreDropped() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Logs.writeTo(file.resolve("state"));

        log.warn("nowhere");

        assertThat(file).isEmptyFile();
    }
}

package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.Workplaces;
import rubezh.cli.Workplace;
import rubezh.fixtures.Toolkit;
import rubezh.register.Register;
import rubezh.store.Stations;
import rubezh.text.Language;
import rubezh.ui.kit.FileChoice;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.Words;
import rubezh.ui.kit.work.Worker;

/** What is read away from the window comes to it, or its failure, if somebody asked. */
@Tag("window")
class ReadingTest {
    @TempDir Path folder;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final Kit kit = Toolkit.ui(this::kit);
    private final Reading reading = new Reading(kit);
    private final List<String> told = new ArrayList<>();

    private Kit kit() {
        var overlay = new Overlay();
        overlay.root(new Region());
        return new Kit(
                new Words(Language.EN),
                new Look(Theme.LIGHT),
                new Worker(threads),
                overlay,
                Clock.systemUTC(),
                ZoneOffset.UTC,
                FileChoice.SYSTEM);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whatIsReadAheadIsHandedOver() {
        try (var workplace = workplace()) {
            ahead(workplace.register());
            assertThat(told).containsExactly("0 drafts");
        }
    }

    @Test
    void aFailureIsToldToWhoAsksAndNotBefore() throws SQLException {
        try (var workplace = workplace()) {
            damageADraft();
            ahead(workplace.register());
            assertThat(kit.overlay().isOpen()).isFalse();

            Reading.Body<String> asked = () -> Optional.of(drafts(workplace.register()));
            Toolkit.run(() -> reading.of(asked, told::add));
            Toolkit.until(() -> kit.overlay().isOpen());
            assertThat(told).isEmpty();
        }
    }

    private Workplace workplace() {
        Stations.create(folder).close();
        return Workplaces.over(Stations.open(folder), folder.resolve("area"));
    }

    private void ahead(Register register) {
        Toolkit.run(() -> reading.ahead(() -> drafts(register), told::add));
        Toolkit.until(kit.worker()::isIdle);
    }

    private static String drafts(Register register) {
        return register.drafts().size() + " drafts";
    }

    private void damageADraft() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("data/station.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO draft VALUES (randomblob(16), 0, zeroblob(64))");
        }
    }
}

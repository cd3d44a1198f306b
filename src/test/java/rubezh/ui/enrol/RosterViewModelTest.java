package rubezh.ui.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.enrol.RosterViewModel.Done;
import rubezh.ui.enrol.RosterViewModel.State;
import rubezh.ui.kit.work.BackgroundWorker;

/** The administrator asks, approves and joins in the window, each after comparing the key. */
@WindowTest
class RosterViewModelTest {
    @TempDir Path folder;

    private final BackgroundWorker worker = BackgroundWorker.dedicated();

    private RosterViewModel model(MemoryStation station) {
        var service = MemoryEnrolment.at(station, () -> MemoryStation.NOW);
        return FxThread.call(() -> new RosterViewModel(service, station.exchange, worker));
    }

    private static State state(RosterViewModel model) {
        return model.state().get();
    }

    private static void waitForDone(RosterViewModel model, String key) {
        FxThread.waitUntil(() -> {
            Done done = state(model).done();
            return done != null && done.key().equals(key);
        });
    }

    /** Opens a file, and types the words of a station. */
    private static void compare(RosterViewModel model, MemoryStation named) {
        FxThread.waitUntil(() -> state(model).opened() != null);
        String words = named.exchange.self().fingerprint().words().text(Language.EN);
        FxThread.run(() -> model.typed().set(words));
    }

    @Test
    void aStationAsksAndJoinsAndOnlyTheWordsOfTheOtherSideOpenTheWay() {
        var post = new MemoryStation("KG-OSH", 1, folder);
        var hq = new MemoryStation("KG-HQ", 2, folder);
        RosterViewModel atPost = model(post);
        RosterViewModel atHq = model(hq);
        Path request = folder.resolve("request.json");
        Path approval = folder.resolve("approval.json");
        FxThread.run(() -> atPost.saveRequest(request));
        waitForDone(atPost, "enrol.done.requested");
        FxThread.run(() -> atHq.openRequest(request));
        compare(atHq, hq);
        FxThread.run(() -> atHq.approve(approval));
        assertThat(approval).doesNotExist();
        assertThat(atHq.isCompared()).isFalse();
        compare(atHq, post);
        FxThread.run(() -> atHq.approve(approval));
        waitForDone(atHq, "enrol.done.approved");
        assertThat(Objects.requireNonNull(state(atHq).status()).own()).isTrue();
        FxThread.run(() -> atPost.openFile(approval));
        compare(atPost, hq);
        FxThread.run(atPost::join);
        waitForDone(atPost, "enrol.done.joined");
        var status = Objects.requireNonNull(state(atPost).status());
        assertThat(status.roster().orElseThrow().entries()).hasSize(2);
    }
}

package rubezh.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.store.file.TestStations;
import rubezh.ui.kit.work.BackgroundWorker;

/** What the home screen tells while it is read. */
@WindowTest
class HomeViewModelTest {
    @TempDir Path folder;

    @Test
    void aFirstReadingThatTakesLongIsToldUntilItEnds() {
        var held = new ConcurrentLinkedQueue<Runnable>();
        var register =
                OpenRegisterFixture.create(TestStations.create(folder), folder.resolve("area"));
        try (register) {
            var clock = InstantSource.fixed(TestStations.NOW);
            var model =
                    FxThread.call(() ->
                            new HomeViewModel(
                                    register.today(), new BackgroundWorker(held::add), clock));
            FxThread.run(() -> model.setShown(true));
            assertThat(FxThread.call(() -> model.waiting().get())).isFalse();
            FxThread.waitUntil(() -> model.waiting().get());
            Objects.requireNonNull(held.poll()).run();
            FxThread.waitUntil(() -> !model.waiting().get());
            assertThat(FxThread.call(() -> model.summary().get())).isNotNull();
        }
    }
}

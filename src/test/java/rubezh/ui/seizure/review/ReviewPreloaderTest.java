package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.fixtures.FxThread;
import rubezh.security.AuditAction;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.seizure.model.SeizureContext;
import rubezh.ui.seizure.side.SideContext;

/** The hidden review that loads the classes of the first real one. */
final class ReviewPreloaderTest extends ReviewModelFixture {
    private final UiContext ui =
            UiContextFixture.of(Language.EN, Clock.fixed(TestStations.NOW, ZoneOffset.UTC));

    private ReviewPreloader start(boolean wanted) {
        SeizureContext seizures = model.context().seizures();
        var labels = new LiveLabels(register.reference(), ui.texts());
        var context = new ReviewContext(seizures, register.reviews());
        return FxThread.call(() -> {
            var beside = new SideContext(seizures, _ -> RecordBundles.NONE);
            var preloader = new ReviewPreloader(ui, labels, context, beside);
            preloader.start(() -> wanted);
            return preloader;
        });
    }

    @Test
    void itLaysOutTheFirstRecordThatWaitsAndTellsTheAuditLogNothing() {
        ReviewPreloader preloader = start(true);
        FxThread.waitUntil(() -> preloader.root().getLeft() != null);

        assertThat(FxThread.call(() -> preloader.root().lookupAll(".paper .label"))).isNotEmpty();
        assertThat(FxThread.call(() -> model.document().get())).isNull();
        register.close();
        try (OpenStation station = TestStations.open(folder)) {
            assertThat(station.audit().newest(20))
                    .noneMatch(entry -> entry.action().equals(AuditAction.OPEN_RECORD.code()));
        }
    }

    @Test
    void itBuildsNothingOnceTheReviewIsOpen() {
        ReviewPreloader preloader = start(false);
        FxThread.waitUntil(ui.worker()::isIdle);
        FxThread.run(() -> {}); // what the ended task told has run
        assertThat(FxThread.call(() -> preloader.root().getChildren().isEmpty())).isTrue();
    }
}

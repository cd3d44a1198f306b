package rubezh.ui.seizure.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** The record after the one shown, read while that one is looked at. */
final class NextRecordTest extends ReviewModelFixture {
    private void openFirst() {
        FxThread.run(() -> model.opener().setFollowing(() -> Optional.of(second)));
        open(first);
    }

    /** Goes on and returns the record shown before any other thread can answer. */
    private UUID goOn() {
        return FxThread.call(() -> {
            model.open(second);
            return Objects.requireNonNull(model.document().get()).recordId();
        });
    }

    @Test
    void itIsShownAtOnceAndTheAuditLogIsToldThenOnly() {
        openFirst();
        assertThat(goOn()).isEqualTo(second);
        FxThread.waitUntil(worker::isIdle);
        register.close();
        try (OpenStation station = TestStations.open(folder)) {
            assertThat(opened(station)).containsExactly(second.toString(), first.toString());
        }
    }

    private static List<String> opened(OpenStation station) {
        return station.audit().newest(20).stream()
                .filter(entry -> entry.action().equals(AuditAction.OPEN_RECORD.code()))
                .map(Audit.Entry::object)
                .toList();
    }

    @Test
    void whatHasChangedSinceItWasReadIsShownAsItIsNow() {
        openFirst();
        change(second, "Опий под сиденьем");
        goOn();
        FxThread.waitUntil(() -> summary().equals("Опий под сиденьем"));
        assertThat(shown().recordId()).isEqualTo(second);
    }

    private String summary() {
        var narrative =
                Objects.requireNonNull(model.document().get()).record().seizure().narrative();
        return String.valueOf(narrative.summary());
    }

    @Test
    void aDecisionShowsItBeforeTheQueueIsReadAgain() {
        openFirst();
        var selected = new AtomicReference<Optional<UUID>>();
        FxThread.run(() -> model.onChanged(selected::set));
        run(model.decisions()::approve);

        assertThat(shown().recordId()).isEqualTo(second);
        assertThat(selected.get()).contains(second);
        ReviewDocument before = shown();
        run(() -> model.opener().select(second));
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void whoHasGoneElsewhereStaysThereAfterADecision() {
        openFirst();
        run(() -> {
            model.decisions().approve();
            model.show(null);
        });
        assertThat(FxThread.call(() -> model.document().get() == null)).isTrue();
    }

    @Test
    void itIsReadWhenItIsOpenedIfOtherRecordsMayHaveChanged() {
        openFirst();
        FxThread.run(() -> model.opener().forgetNext());
        assertThat(goOn()).isEqualTo(first);
        FxThread.waitUntil(
                () -> Objects.requireNonNull(model.document().get()).recordId().equals(second));
    }
}

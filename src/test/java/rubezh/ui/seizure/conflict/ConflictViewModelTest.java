package rubezh.ui.seizure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.register.HistoryEntry;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The queue of conflicts: its filter, going on after a decision, and settling all at once. */
@WindowTest
class ConflictViewModelTest {
    private static final String AMOUNT = ITEM + "/amount";
    private static final Messages MESSAGES = Messages.in(Language.EN);

    private final TwoStations stations = new TwoStations();
    private final UUID amounts =
            stations.conflict(AMOUNT, Amount.of("2.080 KGM"), Amount.of("2.090 KGM"));
    private final UUID lanes = stations.conflict("/place/lane", "1", "2");
    private int changes;
    private final ConflictViewModel model =
            FxThread.call(() ->
                    new ConflictViewModel(
                            stations.context(), () -> TwoStations.FORMAT, () -> changes++));

    @Test
    void theQueueHasEveryRecordInConflictAndTheFilterCountsThem() {
        load();
        assertThat(entries()).containsExactlyInAnyOrder(amounts, lanes);
        ConflictEntry first = model.all().get().getFirst();
        assertThat(first.stations()).containsExactlyInAnyOrder("KG-DOS", "KG-OSH");
        assertThat(first.mine()).isTrue();
        assertThat(model.offered(entry -> entry.sections().stream()))
                .containsExactly("Place and route", "Substances and goods");
        assertThat(filtered(ConflictFilter.ALL.withSection("Place and route")))
                .containsExactly(lanes);
        assertThat(filtered(ConflictFilter.ALL.withStation("KG-KAR"))).isEmpty();
        assertThat(filtered(ConflictFilter.ALL.withAge(ConflictAge.WEEK))).isEmpty();
        assertThat(filtered(ConflictFilter.ALL.withMine(true))).hasSize(2);
    }

    @Test
    void afterADecisionTheNextRecordIsShownAndThenTheQueue() {
        load();
        List<UUID> queue = entries();
        settle(queue.getFirst());
        waitForRecord(queue.getLast());
        assertThat(changes).isEqualTo(1);
        assertThat(entries()).containsExactly(queue.getLast());
        settle(queue.getLast());
        FxThread.waitUntil(() -> model.decisions().document().get() == null);
        assertThat(notice()).startsWith("The conflict in record");
        HistoryEntry last = stations.here.register().history(amounts).getLast();
        assertThat(last.reason()).isEqualTo("act 31");
    }

    @Test
    void aRecordChangedMeanwhileIsShownAgainAndNotWritten() {
        load();
        open(amounts);
        stations.edit(stations.here, amounts, AMOUNT, Amount.of("2.050 KGM"));
        stations.edit(stations.there, amounts, AMOUNT, Amount.of("2.060 KGM"));
        stations.exchange();
        FxThread.run(() -> {
            model.decisions().takeRest(ConflictRule.NEWER);
            model.decisions().reason().set("act 31");
            model.workflow().save();
        });
        FxThread.waitUntil(() -> model.notice().get() != null);
        assertThat(notice()).startsWith("The record was changed meanwhile");
        FxThread.waitUntil(() -> model.decisions().open().size() == 1);
        assertThat(conflicts(amounts)).isEqualTo(1);
    }

    @Test
    void allAreSettledByTheNewerValueWithOneReason() {
        load();
        ConflictRow lane = stations.document(lanes).rows().getFirst();
        String newer = lane.cell(lane.newest()).orElseThrow().text();
        FxThread.run(() -> model.workflow().settleAll("agreed by telephone"));
        FxThread.waitUntil(() -> model.notice().get() != null && model.all().get().isEmpty());
        assertThat(notice()).isEqualTo("2 records settled by the newer values.");
        stations.exchange();
        assertThat(Stream.of(amounts, lanes)).allMatch(id -> conflicts(id) == 0);
        assertThat(TwoStations.open(stations.there, lanes).seizure().place().lane())
                .isEqualTo(newer);
    }

    private void settle(UUID id) {
        open(id);
        FxThread.run(() -> {
            model.decisions().takeRest(ConflictRule.LEFT);
            model.decisions().reason().set("act 31");
            model.workflow().save();
        });
    }

    private void open(UUID id) {
        FxThread.run(() -> model.open(id));
        waitForRecord(id);
    }

    private void waitForRecord(UUID id) {
        FxThread.waitUntil(() -> {
            ConflictDocument shown = model.decisions().document().get();
            return shown != null && shown.recordId().equals(id);
        });
    }

    private void load() {
        FxThread.run(model::load);
        FxThread.waitUntil(() -> model.all().get().size() == 2);
    }

    private List<UUID> filtered(ConflictFilter filter) {
        FxThread.run(() -> model.filter().set(filter));
        return entries();
    }

    private List<UUID> entries() {
        return model.entries().get().stream().map(ConflictEntry::recordId).toList();
    }

    private String notice() {
        return Objects.requireNonNull(model.notice().get()).text(MESSAGES);
    }

    private int conflicts(UUID id) {
        return TwoStations.open(stations.here, id).view().conflicts().size();
    }
}

package rubezh.ui.seizure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.ROUTE_TRANSIT;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.ValueTree;
import rubezh.narrative.TextDiff.Kind;
import rubezh.register.SaveResult.Saved;
import rubezh.ui.seizure.conflict.ConflictResult.State;

/** What the keys decide of a record in conflict, without a window. */
class ConflictDecisionModelTest {
    private static final String AMOUNT = ITEM + "/amount";
    private static final String LANE = "/place/lane";

    private final TwoStations stations = new TwoStations();

    @Test
    void aRowShowsBothValuesAndTheirDifference() {
        UUID id = amounts();
        ConflictDocument document = stations.document(id);
        assertThat(document.left().who()).startsWith("KG-OSH");
        assertThat(document.right())
                .extracting(side -> side.who().substring(0, 6))
                .containsExactly("KG-DOS");
        ConflictRow row = document.rows().getFirst();
        assertThat(row.label()).isEqualTo("Line 1, quantity");
        assertThat(row.side(true)).extracting(ConflictCell::text).containsExactly("2.080\u00A0kg");
        assertThat(row.side(false)).extracting(ConflictCell::text).containsExactly("2.090\u00A0kg");
        assertThat(row.note()).isEqualTo("+10\u00A0g");
    }

    private UUID amounts() {
        return stations.conflict(AMOUNT, Amount.of("2.080 KGM"), Amount.of("2.090 KGM"));
    }

    @Test
    void theKeysTakeASideAndDropItAgain() {
        var model = stations.decisions(amounts());
        assertThat(result(model)).isEqualTo(ConflictResult.OPEN);
        model.take(false);
        assertThat(result(model)).isEqualTo(new ConflictResult(State.RIGHT, "2.090\u00A0kg"));
        model.take(true);
        assertThat(result(model)).isEqualTo(new ConflictResult(State.LEFT, "2.080\u00A0kg"));
        model.reset();
        assertThat(result(model)).isEqualTo(ConflictResult.OPEN);
    }

    private static ConflictResult result(ConflictDecisionModel model) {
        return model.result(model.rows().getFirst());
    }

    @Test
    void nothingIsWrittenBeforeEverythingIsDecidedAndTheReasonGiven() {
        var model = stations.decisions(amounts());
        model.reason().set("act 31");
        assertThat(model.isComplete()).isFalse();
        model.take(true);
        assertThat(model.isComplete()).isTrue();
        model.reason().set("  ");
        assertThat(model.isComplete()).isFalse();
    }

    @Test
    void aTypedValueCountsAtBothStationsAndNoneIsAskedAgain() {
        UUID id = amounts();
        var model = stations.decisions(id);
        ConflictRow row = model.rows().getFirst();
        assertThat(row.typed()).isPresent();
        model.type(row, Amount.of("2.085 KGM"));
        assertThat(result(model)).isEqualTo(new ConflictResult(State.TYPED, "2.085\u00A0kg"));
        settle(model, id);
        assertThat(values(id, AMOUNT)).containsExactly("2.085 KGM", "2.085 KGM");
    }

    @Test
    void ofAListBothCountEachOnce() {
        UUID id =
                stations.conflict(
                        ROUTE_TRANSIT.pointer(),
                        List.of(new Country("TJ"), new Country("UZ")),
                        List.of(new Country("UZ"), new Country("KZ")));
        var model = stations.decisions(id);
        model.takeBoth();
        assertThat(result(model).state()).isEqualTo(State.BOTH);
        settle(model, id);
        assertThat(values(id, ROUTE_TRANSIT.pointer()))
                .containsExactly(List.of("TJ", "UZ", "KZ"), List.of("TJ", "UZ", "KZ"));
    }

    @Test
    void bothIsNoAnswerToWhichOfTwoAmounts() {
        var model = stations.decisions(amounts());
        model.takeBoth();
        assertThat(result(model)).isEqualTo(ConflictResult.OPEN);
    }

    @Test
    void aLineRemovedByOneAndWeighedByTheOtherSaysSo() {
        UUID id = stations.record();
        stations.edit(stations.there, id, AMOUNT, Amount.of("2.090 KGM"));
        stations.edit(stations.here, id, ITEMS.pointer(), List.of());
        stations.exchange();
        ConflictRow row =
                stations.document(id).rows().stream()
                        .filter(each -> each.kind() == ConflictRow.Kind.LINE)
                        .findFirst()
                        .orElseThrow();
        assertThat(row.side(true)).extracting(ConflictCell::text).containsExactly("line removed");
        assertThat(row.side(false).getFirst().text()).contains("2.090");
        assertThat(row.typed()).isEmpty();
    }

    @Test
    void aCancellationAgainstAnEditIsOneRowOfTheWholeRecord() {
        UUID id = stations.record();
        stations.here.register().cancel(id, "entered twice");
        stations.edit(stations.there, id, LANE, "2");
        stations.exchange();
        var model = stations.decisions(id);
        ConflictRow row = model.rows().getFirst();
        assertThat(row.kind()).isEqualTo(ConflictRow.Kind.RECORD);
        assertThat(row.cells())
                .extracting(ConflictCell::left, ConflictCell::text)
                .containsExactlyInAnyOrder(tuple(true, "cancelled"), tuple(false, "not cancelled"));
        model.take(false);
        settle(model, id);
        assertThat(TwoStations.open(stations.there, id).view().voided()).isFalse();
    }

    @Test
    void ofALineEnteredTwiceBothStayUnlessOneIsTaken() {
        UUID id = amounts();
        String ours = stations.addLine(stations.here, id, "0.500 KGM");
        String theirs = stations.addLine(stations.there, id, "500 GRM");
        stations.exchange();
        stations.edit(stations.here, id, LANE, "1");
        stations.edit(stations.there, id, LANE, "2");
        stations.exchange();
        var model = stations.decisions(id);
        ConflictRow row =
                model.rows().stream()
                        .filter(each -> each.kind() == ConflictRow.Kind.TWINS)
                        .findFirst()
                        .orElseThrow();
        assertThat(model.result(row).text()).isEqualTo("both lines stay");
        model.focus(row);
        model.take(true);
        model.takeRest(ConflictRule.NEWER);
        settle(model, id);
        var body = TwoStations.open(stations.there, id).view().body();
        assertThat(ValueTree.at(body, ours)).isNotNull();
        assertThat(ValueTree.at(body, theirs)).isNull();
    }

    @Test
    void longTextsAreComparedByWords() {
        String ours = "During the inspection of the suitcase under its lining a package was found.";
        String theirs = "During the inspection of the luggage a package was found.";
        UUID id = stations.conflict(NARRATIVE_CIRCUMSTANCES.pointer(), ours, theirs);
        ConflictRow row = stations.document(id).rows().getFirst();
        assertThat(row.side(true).getFirst().words())
                .filteredOn(part -> part.kind() != Kind.KEPT)
                .extracting(part -> part.text().strip())
                .containsExactly("suitcase under its lining");
        assertThat(row.side(false).getFirst().words())
                .filteredOn(part -> part.kind() != Kind.KEPT)
                .extracting(part -> part.text().strip())
                .containsExactly("luggage");
    }

    @Test
    void ofThreeSidesTheRightKeyLeadsThroughTheOthers() {
        var third = new MemoryRegister("KG-KAR", 3);
        UUID id = stations.record();
        third.importFrom(stations.here);
        stations.edit(stations.here, id, LANE, "1");
        stations.edit(stations.there, id, LANE, "2");
        stations.edit(third, id, LANE, "3");
        stations.here.importFrom(stations.there);
        stations.here.importFrom(third);
        var model = stations.decisions(id);
        ConflictRow row = model.rows().getFirst();
        assertThat(row.side(false)).hasSize(2).allMatch(cell -> cell.caption().startsWith("KG-"));
        model.take(false);
        String first = result(model).text();
        model.take(false);
        assertThat(Set.of(first, result(model).text())).containsExactlyInAnyOrder("2", "3");
    }

    @Test
    void theRestIsDecidedByARuleAndWhatIsDecidedStays() {
        UUID id = stations.record();
        stations.edit(stations.here, id, AMOUNT, Amount.of("2.080 KGM"));
        stations.edit(stations.here, id, LANE, "1");
        stations.edit(stations.there, id, AMOUNT, Amount.of("2.090 KGM"));
        stations.edit(stations.there, id, LANE, "2");
        stations.exchange();
        var model = stations.decisions(id);
        assertThat(model.rows()).hasSize(2);
        model.take(true);
        model.moveToOpen();
        model.takeRest(ConflictRule.RIGHT);
        assertThat(model.rows())
                .extracting(row -> model.result(row).state())
                .containsExactly(State.LEFT, State.RIGHT);
        assertThat(model.decisions().chosen()).hasSize(2);
    }

    @Test
    void whatIsReadAgainKeepsTheDecisionsThatStillFit() {
        UUID id = amounts();
        var model = stations.decisions(id);
        model.take(true);
        model.reason().set("act 31");
        model.show(stations.document(id));
        assertThat(model.isComplete()).isTrue();
        stations.edit(stations.here, id, AMOUNT, Amount.of("2.081 KGM"));
        stations.edit(stations.there, id, AMOUNT, Amount.of("2.091 KGM"));
        stations.exchange();
        model.show(stations.document(id));
        assertThat(model.open()).hasSize(1);
        assertThat(model.reason().get()).isEqualTo("act 31");
    }

    private void settle(ConflictDecisionModel model, UUID id) {
        var record = TwoStations.open(stations.here, id);
        assertThat(stations.here.register().resolve(record, model.decisions(), "act 31"))
                .isInstanceOf(Saved.class);
        stations.exchange();
        assertThat(Map.of("here", stations.here, "there", stations.there))
                .allSatisfy((name, at) ->
                        assertThat(TwoStations.open(at, id).view().conflicts()).as(name).isEmpty());
    }

    private List<Object> values(UUID id, String pointer) {
        return Stream.of(stations.here, stations.there)
                .map(at -> ValueTree.at(TwoStations.open(at, id).view().body(), pointer))
                .map(Objects::requireNonNull)
                .toList();
    }
}

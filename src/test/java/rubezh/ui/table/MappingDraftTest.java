package rubezh.ui.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PLACE_COUNTRY;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.ReferenceData;
import rubezh.progress.Progress;
import rubezh.table.ReferenceReader;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.table.mapping.ColumnValues;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.source.TableGuess;
import rubezh.ui.table.MappedColumn.State;

/** A mapping is settled column by column and text by text; nothing is settled by itself. */
@SuppressWarnings("NullAway.Init") // made before each test
class MappingDraftTest {
    private static final String TABLE =
            """
            Дата;Вид наркотика;Вес, гр.;Прим.
            03.04.2025;героин;2075;повторно
            04.05.2025;лирика 300;145,5;
            05.06.2025;лирика 300;12;
            """;

    @TempDir private Path folder;
    private final ReferenceData reference = ReferenceReader.builtIn();
    private MappingDraft draft;

    @BeforeEach
    void guessTheMapping() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), TABLE);
        TableGuess guess = TableGuess.of(file);
        int header = MappingGuess.header(guess);
        ColumnValues values = ColumnValues.of(file, guess.format(), header, Progress.NONE);
        var mapping = MappingGuess.of("table", guess, values, reference);
        draft = new MappingDraft(guess, values, mapping, Set.of());
    }

    private MappedColumn column(String name) {
        return column(name, List.of());
    }

    private MappedColumn column(String name, List<DateDoubt> doubts) {
        return draft.columns(doubts).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private FieldRule rule(String name) {
        return column(name).rule().orElseThrow();
    }

    @Test
    void aProposalIsOnlyGuessed() {
        assertThat(column("Вид наркотика").state()).isEqualTo(State.GUESSED);
        assertThat(column("Вид наркотика").samples())
                .containsExactly("героин", "лирика 300", "лирика 300");
        assertThat(draft.mapping().applied()).isEmpty();
    }

    @Test
    void confirmingAColumnLeavesItsProposedCodesOpen() {
        draft = draft.confirmed(column("Вид наркотика"));
        assertThat(column("Вид наркотика").state()).isEqualTo(State.NO_CODE);
        assertThat(column("Вид наркотика").open()).isEqualTo(1);
        assertThat(draft.mapping().applied())
                .extracting(FieldRule::to)
                .containsExactly(ITEMS_SUBSTANCE);
        assertThat(draft.meanings("Вид наркотика"))
                .filteredOn(TextMeaning::isOpen)
                .extracting(TextMeaning::text, TextMeaning::rows, TextMeaning::proposal)
                .containsExactly(tuple("лирика 300", 2L, "MED-PRE"));
    }

    @Test
    void aTextIsSettledByACodeByNothingOrByLeavingItsRowsOut() {
        draft = draft.confirmed(column("Вид наркотика"));
        for (MappedValue target :
                List.of(
                        new MappedValue.Value("MED-PRE"),
                        new MappedValue.Nothing(),
                        new MappedValue.LeftOut("не наркотик"))) {
            MappingDraft settled = draft.meaning(column("Вид наркотика"), "лирика 300", target);
            assertThat(settled.meanings("Вид наркотика")).noneMatch(TextMeaning::isOpen);
        }
        draft = draft.proposalsTaken(column("Вид наркотика"));
        assertThat(column("Вид наркотика").state()).isEqualTo(State.READY);
    }

    @Test
    void datesThatReadTwoWaysStayOpenUntilSomebodyChooses() {
        var doubt = new DateDoubt("Дата", "dd.MM.uuuu", "MM.dd.uuuu", 3, 0, "03.04.2025");
        draft = draft.confirmed(column("Дата"));
        assertThat(column("Дата", List.of(doubt)).state()).isEqualTo(State.TWO_WAYS);
        draft = draft.dates("Дата", "MM.dd.uuuu");
        assertThat(column("Дата", List.of(doubt)).state()).isEqualTo(State.READY);
        assertThat(Objects.requireNonNull(rule("Дата").first().getFirst().date()).pattern())
                .isEqualTo("MM.dd.uuuu");
    }

    @Test
    void aColumnIsTakenForAnotherFieldOrNotAtAll() {
        MappedColumn note = column("Прим.");
        FieldRule chosen =
                MappingGuess.of(
                        NARRATIVE_CIRCUMSTANCES, "Прим.", draft.guess(), draft.values(), reference);
        draft = draft.without(note);
        assertThat(column("Прим.").state()).isEqualTo(State.NOT_TAKEN);
        draft = draft.with(column("Прим."), chosen, false);
        assertThat(rule("Прим.").to()).isEqualTo(NARRATIVE_CIRCUMSTANCES);
        assertThat(column("Прим.").state()).isEqualTo(State.READY);
    }

    @Test
    void aFieldChosenByAPersonIsReadAsItsTextsAreWritten() {
        FieldRule time =
                MappingGuess.of(EVENT_START, "Дата", draft.guess(), draft.values(), reference);
        assertThat(Objects.requireNonNull(time.first().getFirst().date()).pattern())
                .isEqualTo("dd.MM.uuuu");
        assertThat(time.guessed()).isFalse();
    }

    @Test
    void aSecondColumnOfAFieldOfLinesIsItsNextLine() {
        MappedColumn note = column("Прим.");
        FieldRule chosen =
                MappingGuess.of(ITEMS_SUBSTANCE, "Прим.", draft.guess(), draft.values(), reference);
        draft = draft.with(note, chosen, false);
        assertThat(rule("Прим.").line()).isEqualTo(2);
    }

    @Test
    void severalColumnsAreOneAmountWhereThatIsSaid() {
        FieldRule amount =
                MappingGuess.of(ITEMS_AMOUNT, "Прим.", draft.guess(), draft.values(), reference);
        draft = draft.confirmed();
        draft = draft.with(column("Прим."), amount, true);
        assertThat(rule("Прим."))
                .isEqualTo(rule("Вес, гр."))
                .satisfies(rule -> assertThat(rule.line()).isEqualTo(1))
                .satisfies(rule ->
                        assertThat(rule.first())
                                .flatExtracting(ValueRule::from)
                                .containsExactly("Вес, гр.", "Прим."));
    }

    @Test
    void columnsAreJoinedAndTheOthersStayWhenOneIsTakenAway() {
        FieldRule text =
                MappingGuess.of(
                        NARRATIVE_CIRCUMSTANCES, "Прим.", draft.guess(), draft.values(), reference);
        ValueRule both =
                MappingEdit.withFrom(
                        text.first().getFirst(), List.of("Прим.", "Вид наркотика"), "; ");
        var joined = new FieldRule(text.to(), 1, List.of(both), text.missing(), false);
        draft = draft.with(column("Прим."), joined, false);
        assertThat(rule("Прим.").first().getFirst().from())
                .containsExactly("Прим.", "Вид наркотика");
        draft = draft.without(column("Прим."));
        assertThat(column("Прим.").state()).isEqualTo(State.NOT_TAKEN);
        assertThat(draft.mapping().rules())
                .filteredOn(rule -> rule.to().equals(NARRATIVE_CIRCUMSTANCES))
                .flatExtracting(FieldRule::first)
                .extracting(ValueRule::from)
                .containsExactly(List.of("Вид наркотика"));
    }

    @Test
    void columnsThatBecomeNothingAreNamed() {
        assertThat(draft.untaken()).containsExactly("Дата", "Вид наркотика", "Вес, гр.", "Прим.");
        draft = draft.confirmed().without(column("Прим."));
        assertThat(draft.untaken()).containsExactly("Прим.");
        assertThat(draft.key("Прим.").untaken()).isEmpty();
    }

    @Test
    void aConstantStandsBelowTheColumnsOncePerField() {
        draft = draft.constant(PLACE_COUNTRY, "KZ").constant(PLACE_COUNTRY, "KG");
        assertThat(draft.columns(List.of()))
                .filteredOn(MappedColumn::isConstant)
                .extracting(MappedColumn::constant)
                .containsExactly("KG");
        draft = draft.without(draft.columns(List.of()).getLast());
        assertThat(draft.columns(List.of())).noneMatch(MappedColumn::isConstant);
    }

    @Test
    void aColumnIsAddedToTheKeyAndTakenAwayAgain() {
        draft = draft.key("Прим.");
        assertThat(draft.mapping().key()).containsExactly("Прим.");
        assertThat(draft.key("Прим.").mapping().key()).isEmpty();
    }
}

package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.table.PrintedSeizureRows;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.kit.table.Column;

/** The list of seizures: each column has a heading, and those that sort are of the projection. */
final class ListColumnsTest {
    /** The only column that is no field: the number of violations. */
    private static final String ISSUES = "issues";

    @ParameterizedTest
    @EnumSource
    void everyColumnIsAFieldWithAHeading(Language language, @TempDir Path folder) {
        var ui = UiContextFixture.of(language, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var labels = new LiveLabels(ReferenceReader.builtIn(), ui.texts());
        List<Column<?>> columns =
                List.copyOf(new ListColumns(ui, labels, _ -> false, "KG-OSH").all());
        var messages = Messages.in(language);
        assertThat(columns).allMatch(column -> messages.has(column.titleKey()));
        assertThat(columns)
                .extracting(Column::id)
                .doesNotHaveDuplicates()
                .filteredOn(id -> !id.equals(ISSUES))
                .isSubsetOf(SeizureShape.SHAPE.fields().stream().map(Field::path).toList());
        assertThat(columns)
                .filteredOn(Column::sortable)
                .extracting(Column::id)
                .allSatisfy(id -> sorted(folder, id));
    }

    /** Sorts an empty register: a path that it cannot sort by is refused. */
    private static void sorted(Path folder, String id) {
        try (OpenStation station = TestStations.create(folder.resolve(id))) {
            assertThat(station.catalogue().page(Query.ALL.orderedBy(id, true, Language.RU), 0, 1))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldOfARowCanBeAColumnWithAHeading(Language language) {
        var ui = UiContextFixture.of(language, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var labels = new LiveLabels(ReferenceReader.builtIn(), ui.texts());
        List<Column<SeizureRow>> usual = new ListColumns(ui, labels, _ -> false, "KG-OSH").all();
        var choice = new ColumnChoice(ui.texts(), labels, SeizureShape.SHAPE, usual);
        var messages = Messages.in(language);
        List<Column<SeizureRow>> all =
                choice.bySection().values().stream().flatMap(List::stream).toList();
        assertThat(choice.bySection().keySet()).allMatch(messages::has);
        assertThat(all).allMatch(column -> messages.has(column.titleKey())).hasSizeGreaterThan(40);
        assertThat(all).extracting(Column::id).doesNotHaveDuplicates();
        assertThat(choice.shown(List.of())).isEqualTo(usual);
        assertThat(usual)
                .as("columns of a list on paper are those of the screen")
                .extracting(Column::id)
                .containsExactlyElementsOf(PrintedSeizureRows.USUAL);
        assertThat(choice.shown(List.of("no.such", HEADER_NUMBER.path())))
                .extracting(Column::id)
                .containsExactly(HEADER_NUMBER.path());
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterIsAFieldWithALabel(Language language) {
        var messages = Messages.in(language);
        assertThat(FilterDialog.FIELDS.keySet())
                .isSubsetOf(SeizureShape.SHAPE.fields().stream().map(Field::path).toList())
                .allMatch(path -> messages.has(FilterDialog.labelKey(path)));
    }
}

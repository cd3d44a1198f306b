package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.store.projection.ProjectionTables;
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
    void everyColumnIsAFieldWithAHeading(Language language) {
        var ui = UiContextFixture.of(language, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var labels = new LiveLabels(ReferenceReader.builtIn(), ui.texts());
        List<Column<?>> columns = List.copyOf(new ListColumns(ui, labels, _ -> false).all());
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
                .isSubsetOf(listColumns());
    }

    private static List<String> listColumns() {
        return ProjectionTables.columns().getOrDefault("seizure", List.of()).stream()
                .map(column -> column.replaceFirst(" .*", ""))
                .toList();
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

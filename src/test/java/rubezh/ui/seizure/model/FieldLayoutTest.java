package rubezh.ui.seizure.model;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The grids of the form: each column is a field of its list and has a label. */
final class FieldLayoutTest {
    @ParameterizedTest
    @EnumSource
    void everyColumnIsAFieldOfItsListWithALabel(Language language) {
        var messages = Messages.in(language);
        var lists =
                SeizureShape.SHAPE.fields().stream()
                        .filter(field -> field.lines() != null)
                        .filter(field -> !FieldLayout.isGenerated(field.path()))
                        .collect(groupingBy(field -> Objects.requireNonNull(field.lines())));
        assertThat(lists).hasSizeGreaterThan(10);
        lists.forEach((list, fields) -> {
            List<Field> columns = FieldLayout.columns(list, fields);
            assertThat(columns).as(list).isNotEmpty().doesNotHaveDuplicates();
            assertThat(FieldLayout.detailFields(list, fields))
                    .hasSize(fields.size() - columns.size());
            assertThat(fields).allMatch(field -> messages.has("field." + field.path()), list);
        });
    }
}

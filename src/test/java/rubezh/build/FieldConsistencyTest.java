package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionTables;
import rubezh.table.ReferenceReader;
import rubezh.text.SearchFold;

/** A field is declared once, as a record component; what follows from it must follow completely. */
class FieldConsistencyTest {
    /** Long texts are searched, never listed: written here once more, apart from the projection. */
    private static final Set<String> LONG =
            Set.of(NARRATIVE_CIRCUMSTANCES.path(), CONCEALMENT_DESCRIPTION.path());

    private final RecordShape<Seizure> shape = RecordShape.of(Seizure.class);
    private final Map<String, List<String>> tables = ProjectionTables.columns();

    @Test
    void sectionsAreTheComponentsOfTheRecord() {
        var components = Arrays.stream(Seizure.class.getRecordComponents());
        assertThat(shape.fields().stream().map(Field::section).distinct())
                .containsExactlyElementsOf(components.map(RecordComponent::getName).toList());
    }

    @Test
    void theListHasAColumnForEachFieldThatOccursOnce() {
        List<String> expected =
                singleFields().stream()
                        .filter(field -> !LONG.contains(field.path()))
                        .map(field -> field.path() + (isNumber(field) ? " INTEGER" : " TEXT"))
                        .toList();
        assertThat(tables.getOrDefault("seizure", List.of()))
                .filteredOn(column -> column.contains(".") || column.startsWith(UNCONFIRMED + " "))
                .containsExactlyElementsOf(expected);
    }

    private static boolean isNumber(Field field) {
        return !field.list()
                && Set.of(Integer.class, Long.class, Boolean.class).contains(field.type());
    }

    @Test
    void eachListHasATableWithTheCodesAndAmountsOfItsLines() {
        var expected = new TreeMap<String, List<String>>();
        for (Field field : shape.fields()) {
            String list = field.lines();
            if (list != null) {
                List<String> columns = expected.computeIfAbsent(list, _ -> new ArrayList<>());
                columns.addAll(lineColumns(field));
            }
        }
        List<String> goods = Objects.requireNonNull(expected.get(SeizureFields.ITEMS.path()));
        goods.add(ProjectionColumns.NAME_IN_CLASS);
        goods.addAll(ProjectionColumns.COUNT);
        singleFields().stream()
                .filter(Field::list)
                .forEach(field -> expected.put(field.path(), List.of("value")));
        var found = new TreeMap<String, List<String>>();
        expected.keySet()
                .forEach(table ->
                        found.put(table, ownColumns(tables.getOrDefault(table, List.of()))));
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> ownColumns(List<String> columns) {
        return columns.stream()
                .map(column -> column.replaceFirst(" .*", ""))
                .filter(Predicate.not(Set.of("seizure", "n")::contains))
                .toList();
    }

    private static List<String> lineColumns(Field field) {
        if (field.list()) {
            return List.of();
        }
        if (field.type() == Amount.class) {
            return List.of(field.path() + ":dimension", field.path() + ":base");
        }
        boolean chosen = Code.class.isAssignableFrom(field.type()) || field.type().isEnum();
        return chosen ? List.of(field.path()) : List.of();
    }

    @Test
    void aSeizureIsFoundByTheTextOfAnyField() {
        var referenceData = ReferenceReader.builtIn();
        for (Field field : shape.fields()) {
            if (field.type() == String.class) {
                String word = "слово" + shape.fields().indexOf(field);
                assertThat(ProjectionTables.words(withValue(field, word), referenceData))
                        .as(field.path())
                        .contains(SearchFold.of(word));
            }
        }
    }

    /** Returns a seizure that says one word in one field. */
    private Seizure withValue(Field field, String word) {
        Object value = field.list() ? List.of(word) : word;
        @Nullable String list = field.lines();
        if (list == null) {
            return shape.with(shape.empty(), field.pointer(), value);
        }
        String line = "/" + list.replace('.', '/') + "/" + new UUID(0x7000, 1);
        String inLine = field.path().substring(list.length() + 1).replace('.', '/');
        return shape.with(shape.with(shape.empty(), line + "/pos", 1), line + "/" + inLine, value);
    }

    private List<Field> singleFields() {
        return shape.fields().stream().filter(field -> field.lines() == null).toList();
    }
}

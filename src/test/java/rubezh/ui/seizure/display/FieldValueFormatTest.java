package rubezh.ui.seizure.display;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_ITEMS;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.Seizures;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.store.file.TestStations;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** The history says what a field held in the words of the form. */
final class FieldValueFormatTest {
    private static final Seizure SEIZURE = Seizures.complete();

    /** A pointer, or the beginning of an id. */
    private static final String RAW = "(^|[ ,])/[a-z]|[0-9a-f]{8}-[0-9a-f]{4}-";

    private final FieldValueFormat format =
            new FieldValueFormat(
                    SeizureShape.SHAPE,
                    new LiveLabels(TestStations.REFERENCE, new UiText(Language.EN)),
                    () -> SEIZURE);

    @Test
    void aReferenceToALineIsItsNumberAndGoods() {
        String line = SEIZURE.items().getFirst().id().toString();
        String gone = new UUID(1, 1).toString();
        assertThat(format.valueText(CONCEALMENT_ITEMS.pointer(), List.of(line, gone)))
                .isEqualTo("1 Heroin, ?");
    }

    @Test
    void aReasonForAnEmptyFieldNamesTheFieldAndItsLine() {
        String line = SEIZURE.items().getFirst().id().toString();
        String absence = HEADER_ABSENCES.pointer(new UUID(1, 1));
        assertThat(format.valueText(absence + "/field", "/event/end")).isEqualTo("End");
        assertThat(format.valueText(absence + "/field", "/items/" + line + "/weighing/gross"))
                .isEqualTo("Gross, line 1");
        assertThat(format.valueText(UNCONFIRMED.pointer(), List.of("/items/" + line + "/amount")))
                .isEqualTo("Quantity, line 1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noValueOfAFullRecordIsAPointerOrAnId(Language language) {
        Seizure full = FullSeizure.in(language, TestStations.REFERENCE);
        full = SeizureShape.SHAPE.with(full, UNCONFIRMED.pointer(), List.of("/event/end"));
        var labels = new LiveLabels(TestStations.REFERENCE, new UiText(language));
        Seizure record = full;
        var inWindow = new FieldValueFormat(SeizureShape.SHAPE, labels, () -> record);
        var onConsole = new PlainValueFormat(LineNames.of(full), labels.format());
        ValueTree.leaves(SeizureShape.SHAPE.write(full))
                .forEach((pointer, value) -> {
                    if (!pointer.endsWith("/id")) {
                        assertThat(inWindow.valueText(pointer, value))
                                .as(pointer)
                                .isNotBlank()
                                .doesNotContainPattern(RAW);
                        assertThat(onConsole.value(pointer, value))
                                .as(pointer)
                                .doesNotContainPattern(RAW);
                    }
                });
    }

    @Test
    void ofALongListNoMoreIsReadThanIsShown() {
        var read = new AtomicInteger();
        List<Object> lines =
                new AbstractList<>() {
                    @Override
                    public Object get(int i) {
                        read.incrementAndGet();
                        return Map.of("id", new UUID(0, i).toString(), "amount", "12 GRM");
                    }

                    @Override
                    public int size() {
                        return 1_000;
                    }
                };
        String text = format.beginning(ITEMS.pointer(), lines, 100);
        assertThat(text).startsWith("12\u00A0g, 12\u00A0g, ").endsWith("…").hasSize(101);
        assertThat(read.get()).isLessThan(30);
    }
}

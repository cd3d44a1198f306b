package rubezh.ui.seizure.display;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/** The history says what a field held in the words of the form. */
final class FieldValueFormatTest {
    private static final Seizure SEIZURE = Seizures.complete();

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

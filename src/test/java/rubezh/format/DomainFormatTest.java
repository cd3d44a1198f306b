package rubezh.format;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.FieldName;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

class DomainFormatTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private final DomainFormat ru = DomainFormat.onScreen(Messages.in(Language.RU), REFERENCE);
    private final DomainFormat en = DomainFormat.onScreen(Messages.in(Language.EN), REFERENCE);

    @Test
    void everyFieldAndSectionOfASeizureIsLabelledInBothLanguages() {
        List<Field> fields =
                RecordShape.of(Seizure.class).fields().stream()
                        .filter(f -> !f.name().equals("id") && !f.name().equals("pos"))
                        .toList();
        for (DomainFormat format : List.of(ru, en)) {
            assertThat(fields)
                    .allSatisfy(f -> {
                        assertThat(format.field(f.path())).doesNotStartWith("field.");
                        assertThat(format.section(f.section())).doesNotStartWith("section.");
                    });
        }
    }

    @Test
    void anUnknownCodeIsItsOwnLabel() {
        assertThat(ru.label(new Code.Substance("NEW-ONE"))).isEqualTo("NEW-ONE");
        assertThat(ru.label(new Code.Country("KG"))).isEqualTo("Кыргызстан");
        assertThat(en.shortLabel(new Code.Country("RU"))).isEqualTo("Russia");
    }

    @Test
    void aPointerIsFormattedAsTheLabelOfItsField() {
        String line = "/items/00000000-0000-7000-8000-00000000000a";
        assertThat(ru.value(new FieldName(line + "/weighing/gross"))).isEqualTo("Брутто");
        assertThat(en.value(new FieldName("/route/departure"))).isEqualTo("From");
        assertThat(en.fieldAt(line)).isEqualTo("Substances and goods");
        assertThat(en.fieldAt("/place/lane")).as("the short one").isEqualTo("Lane");
        assertThat(en.fieldAt("/nowhere")).isEqualTo("nowhere");
    }

    @Test
    void valuesOfAnyFieldAreFormatted() {
        assertThat(ru.value(OffsetDateTime.parse("2026-11-24T13:41:00+06:00")))
                .isEqualTo("24.11.2026 13:41 (UTC+6)");
        assertThat(ru.value(Amount.of("2.075 KGM"))).isEqualTo("2,075\u00A0кг");
        assertThat(ru.value(Percent.of("42.50 %"))).isEqualTo("42,50\u00A0%");
        assertThat(ru.value(RadiationLevel.of("0.12 uSv/h"))).isEqualTo("0,12\u00A0мкЗв/ч");
        assertThat(en.value(RadiationLevel.of("35 cps"))).isEqualTo("35\u00A0cps");
        assertThat(en.value(List.of(new Code.Country("TJ"), new Code.Country("KG"))))
                .isEqualTo("Tajikistan, Kyrgyzstan");
        assertThat(ru.value(Status.RETURNED)).isEqualTo("Возвращено на доработку");
        assertThat(ru.value(null)).isEmpty();
    }

    @Test
    void threeZerosAfterTheDecimalSignOfGramsAreNotReadAsThousands() {
        assertThat(ru.value(Amount.of("720.000 GRM"))).isEqualTo("720\u00A0г");
        assertThat(en.value(Amount.of("845.000 GRM"))).isEqualTo("845\u00A0g");
        assertThat(ru.value(Amount.of("1.250 KGM"))).isEqualTo("1,250\u00A0кг");
    }

    @Test
    void aViolationIsFormattedWithItsArguments() {
        var violation =
                new Violation(
                        "/event/start",
                        "EVT-002",
                        Severity.STOP,
                        List.of(
                                OffsetDateTime.parse("2026-11-24T18:41:00+06:00"),
                                OffsetDateTime.parse("2026-11-24T14:03:00+06:00")));
        assertThat(ru.violation(violation))
                .isEqualTo(
                        "Время 24.11.2026 18:41 (UTC+6) позже текущего времени компьютера:"
                                + " 24.11.2026 14:03 (UTC+6). Исправьте время.");
        var mass =
                new Violation(
                        "/items/1/amount",
                        "QTY-003",
                        Severity.QUESTION,
                        List.of(
                                Amount.of("120.5 KGM"),
                                new Quantity(Dimension.MASS, 100_000_000_000L)));
        assertThat(en.violation(mass).replace('\u00A0', ' '))
                .isEqualTo(
                        "The mass 120.5 kg is above 100.000 kg. Check the unit or give a reason.");
    }
}

package rubezh.ui.kit.value;

import module java.base;

import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.PartRefs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Options of what a picture or document shows: the parts of the record as it is now. */
public final class PartOptions {
    /** Value of the option for the case as a whole, where there is no empty field. */
    public static final Object WHOLE = new Object();

    private final DomainFormat russian;
    private final DomainFormat english;

    public PartOptions(ReferenceData reference) {
        russian = DomainFormat.onScreen(Messages.in(Language.RU), reference);
        english = DomainFormat.onScreen(Messages.in(Language.EN), reference);
    }

    /** Returns the parts of a record, with their names in both languages. */
    public Options of(Seizure seizure) {
        var ru = new RecordFormat(seizure, russian);
        var en = new RecordFormat(seizure, english);
        return new Options(
                PartRefs.of(seizure).stream().map(part -> option(part, ru, en)).toList());
    }

    /** Returns the same after an option for the case as a whole. */
    public Options withWhole(Seizure seizure) {
        var ru = new RecordFormat(seizure, russian);
        var en = new RecordFormat(seizure, english);
        Option whole =
                new Option(
                        WHOLE,
                        "",
                        russian.messages().text("common.part.whole"),
                        english.messages().text("common.part.whole"),
                        List.of());
        return new Options(
                Stream.concat(
                                Stream.of(whole),
                                PartRefs.of(seizure).stream().map(part -> option(part, ru, en)))
                        .toList());
    }

    private static Option option(PartRef part, RecordFormat ru, RecordFormat en) {
        return new Option(part, "", ru.label(part), en.label(part), List.of());
    }
}

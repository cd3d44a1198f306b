package rubezh.domain.seizure.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.goods.ExtraField;

/**
 * Rules that hold for every leaf by its type, wherever it stands: a code is in its list (REF-001)
 * and still in use (REF-002), a text is one people can read ({@link TextRules}), a line is there
 * once (TXT-004). A field added later obeys them by being declared.
 */
final class LeafRules {
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    return type.getRecordComponents();
                }
            };

    /**
     * Whether a record is a section, which has no text form of its own. Asked once for each type:
     * the answer comes as an exception, and rules run after every key.
     */
    private static final ClassValue<Boolean> SECTION =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    try {
                        type.getMethod("of", String.class);
                        return false;
                    } catch (NoSuchMethodException section) {
                        return true;
                    }
                }
            };

    private LeafRules() {}

    static void check(Record record, String at, Findings findings) {
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            check(component, of(component, record), at + "/" + component.getName(), findings);
        }
    }

    private static void check(
            RecordComponent component, @Nullable Object value, String at, Findings findings) {
        switch (value) {
            case null -> {}
            case Code code -> findings.checkCode(at, code);
            case String text ->
                    TextRules.check(at, text, FieldDeclaration.limit(component), findings);
            case ExtraField field -> TextRules.check(at, field.value(), MaxLength.USUAL, findings);
            case List<?> list -> {
                once(list, at, findings);
                list.forEach(element -> check(component, element, at, findings));
            }
            case Record record when id(record) instanceof UUID id ->
                    check(record, at + "/" + id, findings);
            case Record record when isSection(record.getClass()) -> check(record, at, findings);
            default -> {}
        }
    }

    /**
     * TXT-004: a line is told by its id, so that two with the same would be one to whoever asks.
     */
    private static void once(List<?> list, String at, Findings findings) {
        var seen = new HashSet<UUID>();
        for (Object element : list) {
            UUID id = element instanceof Record record ? id(record) : null;
            if (id != null && !seen.add(id)) {
                findings.stop("TXT-004", at + "/" + id, id.toString());
            }
        }
    }

    /** Says whether a type of record has no text form of its own. */
    static boolean isSection(Class<?> type) {
        return SECTION.get(type);
    }

    /** Returns the id of a line, null of anything else. */
    private static @Nullable UUID id(Record record) {
        RecordComponent first = COMPONENTS.get(record.getClass())[0];
        boolean line = first.getName().equals("id") && COMPONENTS.get(record.getClass()).length > 1;
        return line && of(first, record) instanceof UUID id ? id : null;
    }

    private static @Nullable Object of(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

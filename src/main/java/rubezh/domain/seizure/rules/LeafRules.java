package rubezh.domain.seizure.rules;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.GoodsCode.Currency;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.shape.RecordAccess;
import rubezh.text.BlankCharacters;
import rubezh.text.InvisibleCharacters;

/**
 * Rules of every leaf by its type: a code is in its list (REF-001) and still valid (REF-002), a
 * text is readable ({@link TextRules}), a line occurs once (TXT-004), a list has at most {@link
 * SeizureRules#MAX_LINES} elements (TXT-007). They apply to new fields without change.
 */
final class LeafRules {
    private static final ClassValue<Components> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Components computeValue(Class<?> type) {
                    return Components.of(type);
                }
            };

    /**
     * Components of a record type.
     *
     * @param names ends of the pointers of the components
     * @param limits maximum lengths of texts
     * @param line whether the first component is the id of a line
     */
    private record Components(
            RecordAccess access, List<String> names, List<Integer> limits, boolean line) {
        static Components of(Class<?> type) {
            RecordAccess access = RecordAccess.of(type);
            List<RecordComponent> all = access.components();
            return new Components(
                    access,
                    all.stream().map(component -> "/" + component.getName()).toList(),
                    all.stream().map(FieldDeclaration::limit).toList(),
                    all.size() > 1 && all.getFirst().getName().equals("id"));
        }
    }

    /**
     * Whether a record is a section, that is, without a text form. Cached for each type, because
     * the check throws an exception and rules run after every key.
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

    static void check(Record record, String pointer, Findings findings) {
        Components components = COMPONENTS.get(record.getClass());
        for (int i = 0; i < components.names.size(); i++) {
            Object value = components.access.value(record, i);
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                int limit = components.limits.get(i);
                String name = components.names.get(i);
                if (!isSound(value, limit, findings)) {
                    check(value, limit, pointer + name, findings);
                }
            }
        }
    }

    /** Returns whether a leaf breaks no rule, so that the pointer of most leaves is never made. */
    private static boolean isSound(Object value, int limit, Findings findings) {
        return switch (value) {
            case Code code -> findings.isSound(code);
            case String text -> TextRules.isSound(text, limit);
            default -> false;
        };
    }

    private static void check(Object value, int limit, String pointer, Findings findings) {
        switch (value) {
            case Code code -> findings.checkCode(pointer, code);
            case String text -> TextRules.check(pointer, text, limit, findings);
            case Amount amount when amount.isRounded() ->
                    findings.hint("QTY-019", pointer, amount, amount.quantity());
            case Money money -> findings.checkCode(pointer, new Currency(money.currency()));
            case ExtraField field ->
                    TextRules.check(pointer, field.value(), MaxLength.USUAL, findings);
            case List<?> list -> {
                checkSize(list, pointer, findings);
                checkUnique(list, pointer, findings);
                list.forEach(element -> check(element, limit, pointer, findings));
            }
            case Record record when id(record) instanceof UUID id ->
                    check(record, pointer + "/" + id, findings);
            case Record record when isSection(record.getClass()) ->
                    check(record, pointer, findings);
            default -> {}
        }
    }

    /**
     * TXT-007: a longer list makes a record that no other station can take. Without the number of
     * elements, so that the violation of a merged record is inherited when it gets shorter.
     */
    private static void checkSize(List<?> list, String pointer, Findings findings) {
        if (list.size() > SeizureRules.MAX_LINES) {
            findings.stop("TXT-007", pointer, SeizureRules.MAX_LINES);
        }
    }

    /** TXT-004: a line is identified by its id, so an id must be unique in its list. */
    private static void checkUnique(List<?> list, String pointer, Findings findings) {
        var seen = new HashSet<UUID>();
        for (Object element : list) {
            UUID id = element instanceof Record record ? id(record) : null;
            if (id != null && !seen.add(id)) {
                findings.stop("TXT-004", pointer + "/" + id, id.toString());
            }
        }
    }

    /** Returns whether a type of record has no text form. */
    private static boolean isSection(Class<?> type) {
        return SECTION.get(type);
    }

    /** Returns the id of a line, null for other records. */
    private static @Nullable UUID id(Record record) {
        Components components = COMPONENTS.get(record.getClass());
        return components.line && components.access.value(record, 0) instanceof UUID id ? id : null;
    }

    /**
     * Rules of every text: its length (TXT-001), no invisible characters (TXT-005), not only blanks
     * (TXT-006). A text of blanks is rejected instead of treated as empty: values are never changed
     * silently, and it would satisfy every rule that requires a value.
     */
    private static final class TextRules {
        private TextRules() {}

        /** Returns whether {@link #check} finds nothing in a text of one line; it may miss some. */
        static boolean isSound(String text, int limit) {
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (InvisibleCharacters.isInvisible(c)) {
                    return false;
                }
                blank = blank && BlankCharacters.isBlank(c);
            }
            return !blank && text.length() <= limit;
        }

        /**
         * @param limit maximum length; a long text may have line feeds and tabs
         */
        static void check(String pointer, String text, int limit, Findings findings) {
            if (text.length() > limit) {
                findings.stop("TXT-001", pointer, limit, text.length());
            }
            boolean multiline = limit >= MaxLength.SEVERAL_LINES;
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (InvisibleCharacters.isInvisible(c)
                        && !(multiline && (c == '\n' || c == '\t'))) {
                    findings.stop("TXT-005", pointer, String.format("U+%04X", (int) c), i + 1);
                    return;
                }
                blank &= BlankCharacters.isBlank(c);
            }
            if (blank) {
                findings.stop("TXT-006", pointer);
            }
        }
    }
}

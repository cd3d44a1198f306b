package rubezh.ui.kit.field;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.RadiationLevel;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.text.DateReader;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.BasicFormats;
import rubezh.ui.kit.value.DomainValueFormats;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.LineRefFormat;
import rubezh.ui.kit.value.Options;
import rubezh.ui.kit.value.RadiationFormat;
import rubezh.ui.kit.value.ValueFormat;

/**
 * Factory of editors by the type of a field; a new field of a known type needs no code here. One
 * instance per window, so that fields of the same list share the recently chosen options.
 *
 * <pre>{@code
 * var editors = new FieldEditorFactory(ui, reference);
 * section.field(start, editors.of(start));
 * }</pre>
 *
 * @see rubezh.ui.kit.form.FormSection#field
 */
public final class FieldEditorFactory {
    private final UiContext ui;
    private final ReferenceData reference;
    private final Map<CodeListId, ListOptions> options = new ConcurrentHashMap<>();

    public FieldEditorFactory(UiContext ui, ReferenceData reference) {
        this.ui = ui;
        this.reference = reference;
    }

    /**
     * Returns the editor of a field of a record.
     *
     * @throws IllegalArgumentException if there is no editor for the type
     */
    public FieldEditor of(Field field) {
        return of(field, () -> "");
    }

    /**
     * Returns the editor of a field, with the options of a country first.
     *
     * @param country supplies the code of the country, empty if unknown; its posts, regions and
     *     articles of law come first
     */
    public FieldEditor of(Field field, Supplier<String> country) {
        Class<?> type = field.type();
        if (Code.class.isAssignableFrom(type)) {
            Options list = options(type);
            return field.list()
                    ? new CodeChipsField(ui, list, type == DetectionMeans.class, country)
                    : new CodeField(ui, () -> list, country, type == Substance.class);
        }
        if (type == String.class) {
            return field.list() ? texts() : text();
        }
        if (type == Integer.class) {
            return formatted(Integer.class, BasicFormats.integer());
        }
        if (type == Amount.class) {
            return formatted(Amount.class, BasicFormats.amount(null));
        }
        if (type == OffsetDateTime.class) {
            return dateTime();
        }
        if (type == LocalDate.class) {
            return field.path().endsWith(".birth") ? birthDate() : date();
        }
        return quantity(field);
    }

    private FieldEditor quantity(Field field) {
        Class<?> type = field.type();
        if (type == Percent.class) {
            return formatted(Percent.class, DomainValueFormats.percent());
        }
        if (type == RadiationLevel.class) {
            return formatted(RadiationLevel.class, new RadiationFormat());
        }
        if (type == Money.class) {
            return formatted(
                    Money.class, DomainValueFormats.money(reference.list(CodeListId.CURRENCIES)));
        }
        if (type == Coordinates.class) {
            return formatted(Coordinates.class, DomainValueFormats.coordinates());
        }
        throw new IllegalArgumentException("no editor for " + field);
    }

    /** Returns an editor for short texts separated by semicolons. */
    private FieldEditor texts() {
        return formattedList(DomainValueFormats.texts());
    }

    /** Returns an editor for a list in one text field. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> FieldEditor formattedList(ValueFormat<List<T>> valueFormat) {
        return new FormattedTextField<>(ui, (Class) List.class, valueFormat);
    }

    /** Returns an editor for references to lines of another list. */
    public FieldEditor lineReferences(Field field, LineRefFormat format) {
        return field.list()
                ? formattedList(format)
                : new FormattedTextField<>(ui, LineRef.class, format.single());
    }

    public FieldEditor text() {
        return new PlainTextField(ui);
    }

    /** Returns an editor for text of several lines. */
    public FieldEditor longText(int rows) {
        return new LongTextField(rows);
    }

    public <T> FieldEditor formatted(Class<T> type, ValueFormat<T> valueFormat) {
        return new FormattedTextField<>(ui, type, valueFormat);
    }

    /** Returns an editor for a date, with a calendar. */
    public FieldEditor date() {
        return new DateField(ui, ui::today, DateReader::date);
    }

    /** Returns an editor for a date of birth, where a short form is in the past. */
    private FieldEditor birthDate() {
        return new DateField(ui, ui::today, DateReader::pastDate);
    }

    /** Returns an editor for date and time as one value. */
    public FieldEditor dateTime() {
        return new DateTimeField(ui);
    }

    public FieldEditor choice(Options list) {
        return new CodeField(ui, list);
    }

    /**
     * Returns an editor for one of options that change with the record.
     *
     * @param list supplies the options as they are now
     */
    public FieldEditor choice(Supplier<Options> list) {
        return new CodeField(ui, list);
    }

    /** Returns an editor for several of the options; its value is a list. */
    public FieldEditor chips(Options list, boolean firstIsMain) {
        return new CodeChipsField(ui, list, firstIsMain, () -> "");
    }

    /**
     * Returns the options of the code list of a code type, the same until the list is replaced:
     * what an administrator adds is offered by the next form.
     */
    public Options options(Class<?> codeType) {
        Code sample = (Code) LeafCodec.fromPlain(codeType, "X");
        CodeList list = reference.list(sample.list());
        return options.compute(
                        sample.list(),
                        (_, known) ->
                                known != null && known.list == list
                                        ? known
                                        : new ListOptions(list, options(list, codeType)))
                .options;
    }

    private Options options(CodeList list, Class<?> codeType) {
        return Options.of(
                list.entries().stream().filter(e -> e.isOfferedOn(ui.today())).toList(),
                code -> LeafCodec.fromPlain(codeType, code));
    }

    /** Options with the list that they were made of. */
    private record ListOptions(CodeList list, Options options) {}

    /** Creates the options of fields in advance, on any thread, for a faster first form. */
    public void preload(List<Field> fields) {
        fields.stream()
                .map(Field::type)
                .filter(Code.class::isAssignableFrom)
                .distinct()
                .forEach(this::options);
    }

    /** Field for one line of free text. */
    private static final class PlainTextField extends TextFieldBase {
        PlainTextField(UiContext ui) {
            super(ui);
        }

        @Override
        FieldEntry parse(String text) {
            return new FieldEntry.Valid(text);
        }

        @Override
        String format(Object value) {
            return value.toString();
        }
    }

    /** Field for a value with a strict format: a number, an amount, coordinates. */
    private static final class FormattedTextField<T> extends TextFieldBase {
        private final Class<T> type;
        private final ValueFormat<T> format;
        private @Nullable T formatted;
        private String formattedText = "";

        FormattedTextField(UiContext ui, Class<T> type, ValueFormat<T> format) {
            super(ui);
            this.type = type;
            this.format = format;
        }

        @Override
        FieldEntry parse(String text) {
            return isValue(text)
                    ? new FieldEntry.Valid(formatted)
                    : format.parse(text, ui.texts().language().get());
        }

        /** Returns whether the text was formatted by the field; it may have no typed notation. */
        @Override
        boolean isValue(String text) {
            return formatted != null && text.equals(formattedText);
        }

        @Override
        String format(Object value) {
            formatted = type.cast(value);
            formattedText = format.format(formatted, ui.texts().language().get());
            return formattedText;
        }

        /**
         * Shows a value; formats it again, because a reference to a line changes with the order.
         */
        @Override
        public void show(@Nullable Object value) {
            if (value != null && !field.isFocused() && entry() instanceof FieldEntry.Valid) {
                setText(format(value));
            } else {
                super.show(value);
            }
        }

        @Override
        public String summary() {
            return entry() instanceof FieldEntry.Valid(Object value) && value != null
                    ? format.summary(type.cast(value), field.getText(), ui.texts().language().get())
                    : "";
        }
    }
}

package rubezh.ui.seizure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.shape.Field;
import rubezh.ui.kit.form.Editors;
import rubezh.ui.kit.form.FieldEditor;

/** Which control edits which field: that of its type, unless a line here says otherwise. */
final class FieldEditors {
    /** The editor table: fields whose control does not follow from their type. */
    private static final Map<String, Function<Editors, FieldEditor>> OWN =
            Map.of(
                    "narrative.circumstances", editors -> editors.longText(5),
                    "concealment.description", editors -> editors.longText(2));

    /** Fields over the whole width of the form, besides those of several lines. */
    private static final Set<String> WIDE = Set.of("narrative.summary", "place.description");

    /** Fields that the program gives and the header of the editor shows. */
    private static final Set<String> GIVEN =
            Set.of("header.number", "header.status", "header.station");

    /**
     * Widths of columns of lines where those by type do not fit, at zoom 100 %; 0 takes the rest.
     */
    private static final Map<String, Integer> WIDTHS =
            Map.of(
                    "items.substance", 0,
                    "items.form", 156,
                    "items.amount", 116,
                    "items.stage", 196,
                    "conveyances.mode", 170,
                    "conveyances.type", 0,
                    "parties.persons.role", 120,
                    "parties.persons.surname", 0);

    private FieldEditors() {}

    static boolean isGiven(String path) {
        return GIVEN.contains(path) || path.endsWith(".id") || path.endsWith(".pos");
    }

    static FieldEditor of(Field field, Editors editors) {
        Function<Editors, FieldEditor> own = OWN.get(field.path());
        return own == null ? editors.of(field) : own.apply(editors);
    }

    static boolean isWide(Field field) {
        return OWN.containsKey(field.path()) || WIDE.contains(field.path());
    }

    /** Returns the width of a column of lines. */
    static int width(Field field) {
        Integer own = WIDTHS.get(field.path());
        if (own != null) {
            return own;
        }
        if (isFigure(field)) {
            return 64;
        }
        return Code.class.isAssignableFrom(field.type()) ? 140 : 130;
    }

    /** Says whether the values of a field are figures, which stand at the right. */
    static boolean isFigure(Field field) {
        return field.type() == Integer.class || field.type() == Amount.class;
    }
}

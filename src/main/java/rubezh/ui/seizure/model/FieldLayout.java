package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.FieldPath.paths;
import static rubezh.domain.seizure.SeizureFields.*;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_METHOD;
import static rubezh.domain.seizure.SeizureFields.ROUTE_TRANSIT;

import module java.base;

import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldPath;
import rubezh.shape.Field;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.field.FieldEditorFactory;

/**
 * Layout of fields in the form: editor control, columns, widths and order. The control follows from
 * the type of a field unless a line here says otherwise.
 */
public final class FieldLayout {
    /** Fields whose editor does not follow from their type. */
    private static final Map<String, Function<FieldEditorFactory, FieldEditor>> EDITORS =
            Map.of(
                    NARRATIVE_CIRCUMSTANCES.path(), factory -> factory.longText(5),
                    CONCEALMENT_DESCRIPTION.path(), editors -> editors.longText(2),
                    PARTIES_PERSONS_MEASURES_STATEMENT.path(), editors -> editors.longText(3),
                    PROCEEDINGS_REMARKS.path(), editors -> editors.longText(2));

    /** Detail fields shown first, before the order of the record. */
    private static final List<String> LEADING =
            paths(
                    ITEMS_CATEGORY,
                    ITEMS_APPEARANCE_EXTRAS,
                    CONVEYANCES_TRAILER,
                    CONVEYANCES_VIN,
                    CONVEYANCES_WAGON,
                    CONVEYANCES_HULL,
                    PARTIES_PERSONS_IDENTITY_NUMBER,
                    PARTIES_PERSONS_IDENTITY_KIND,
                    PARTIES_PERSONS_IDENTITY_COUNTRY,
                    PARTIES_PERSONS_IDENTITY_EXPIRES);

    /** Columns of each list; the other fields open below the row. */
    private static final Map<String, List<String>> COLUMNS =
            Map.ofEntries(
                    entry(
                            ITEMS,
                            paths(
                                    ITEMS_SUBSTANCE,
                                    ITEMS_AMOUNT,
                                    ITEMS_PACKAGES,
                                    ITEMS_FORM,
                                    ITEMS_STAGE)),
                    entry(
                            CONVEYANCES,
                            paths(
                                    CONVEYANCES_TYPE,
                                    CONVEYANCES_REGISTRATION,
                                    CONVEYANCES_REGISTRATION_COUNTRY,
                                    CONVEYANCES_MODE)),
                    entry(
                            PARTIES_PERSONS,
                            paths(
                                    PARTIES_PERSONS_ROLE,
                                    PARTIES_PERSONS_SURNAME,
                                    PARTIES_PERSONS_GIVEN_NAME,
                                    PARTIES_PERSONS_CITIZENSHIP,
                                    PARTIES_PERSONS_SEX,
                                    PARTIES_PERSONS_BIRTH)),
                    entry(
                            PARTIES_COMPANIES,
                            paths(
                                    PARTIES_COMPANIES_ROLE,
                                    PARTIES_COMPANIES_NAME,
                                    PARTIES_COMPANIES_REGISTRATION,
                                    PARTIES_COMPANIES_COUNTRY)),
                    entry(
                            PARTIES_OFFICIALS,
                            paths(
                                    PARTIES_OFFICIALS_ROLE,
                                    PARTIES_OFFICIALS_NAME,
                                    PARTIES_OFFICIALS_RANK,
                                    PARTIES_OFFICIALS_AGENCY)),
                    entry(
                            PARTIES_WITNESSES,
                            paths(
                                    PARTIES_WITNESSES_NAME,
                                    PARTIES_WITNESSES_ADDRESS,
                                    PARTIES_WITNESSES_SEX,
                                    PARTIES_WITNESSES_SIGNED)),
                    entry(
                            PROCEEDINGS_DOCUMENTS,
                            paths(
                                    PROCEEDINGS_DOCUMENTS_KIND,
                                    PROCEEDINGS_DOCUMENTS_NUMBER,
                                    PROCEEDINGS_DOCUMENTS_DATE,
                                    PROCEEDINGS_DOCUMENTS_PLACE)),
                    entry(
                            PROCEEDINGS_RELATED,
                            paths(PROCEEDINGS_RELATED_NUMBER, PROCEEDINGS_RELATED_RELATION)),
                    entry(
                            EVIDENCE_PACKAGES,
                            paths(
                                    EVIDENCE_PACKAGES_BAG,
                                    EVIDENCE_PACKAGES_SEALS,
                                    EVIDENCE_PACKAGES_ITEMS,
                                    EVIDENCE_PACKAGES_KIND)),
                    entry(
                            EVIDENCE_SAMPLES,
                            paths(
                                    EVIDENCE_SAMPLES_ITEM,
                                    EVIDENCE_SAMPLES_AMOUNT,
                                    EVIDENCE_SAMPLES_ACT,
                                    EVIDENCE_SAMPLES_SENT_TO,
                                    EVIDENCE_SAMPLES_SENT_ON)),
                    entry(
                            EVIDENCE_IDENTIFICATIONS,
                            paths(
                                    EVIDENCE_IDENTIFICATIONS_ITEM,
                                    EVIDENCE_IDENTIFICATIONS_STAGE,
                                    EVIDENCE_IDENTIFICATIONS_SUBSTANCE,
                                    EVIDENCE_IDENTIFICATIONS_DATE,
                                    EVIDENCE_IDENTIFICATIONS_NUMBER)),
                    entry(
                            EVIDENCE_CUSTODY,
                            paths(
                                    EVIDENCE_CUSTODY_ACT,
                                    EVIDENCE_CUSTODY_AT,
                                    EVIDENCE_CUSTODY_FROM,
                                    EVIDENCE_CUSTODY_TO)),
                    entry(
                            EVIDENCE_ATTACHMENTS,
                            paths(
                                    EVIDENCE_ATTACHMENTS_KIND,
                                    EVIDENCE_ATTACHMENTS_CAPTION,
                                    EVIDENCE_ATTACHMENTS_NAME,
                                    EVIDENCE_ATTACHMENTS_TAKEN)));

    /** Fields over the full width of the form, besides multi-line ones. */
    private static final Set<String> WIDE =
            Set.copyOf(
                    paths(
                            CONCEALMENT_METHOD,
                            DETECTION_MEANS,
                            EVIDENCE_ATTACHMENTS_SHOWS,
                            HEADER_CUSTOMS_BODY,
                            HEADER_HANDLING,
                            HEADER_OFFENCES,
                            NARRATIVE_SUMMARY,
                            PLACE_DESCRIPTION,
                            PROCEEDINGS_ARTICLES,
                            ROUTE_PROCEDURE,
                            ROUTE_TRANSIT,
                            CONVEYANCES_VOYAGE,
                            ITEMS_CATEGORY,
                            ITEMS_VALUATION_BASIS,
                            PARTIES_PERSONS_MEASURES_ADDRESS,
                            ITEMS_APPEARANCE_LOOK,
                            ITEMS_WEIGHING_WRAPPING,
                            EVIDENCE_PACKAGES_INSCRIPTION,
                            EVIDENCE_PACKAGES_REPLACES,
                            EVIDENCE_IDENTIFICATIONS_DOCUMENT,
                            EVIDENCE_IDENTIFICATIONS_NOTE,
                            EVIDENCE_CUSTODY_NOTE));

    /** Fields set by the program and shown in the header of the editor. */
    private static final Set<String> GENERATED =
            Set.copyOf(
                    paths(
                            HEADER_NUMBER,
                            HEADER_STATUS,
                            HEADER_STATION,
                            HEADER_LANGUAGE,
                            UNCONFIRMED,
                            EVIDENCE_ATTACHMENTS_CONTENT,
                            EVIDENCE_ATTACHMENTS_MEDIA,
                            EVIDENCE_ATTACHMENTS_BYTES,
                            EVIDENCE_CUSTODY_CHAIN));

    private static final int DEFAULT_COLUMNS = 4;

    private FieldLayout() {}

    private static <V> Map.Entry<String, V> entry(FieldPath field, V value) {
        return Map.entry(field.path(), value);
    }

    public static boolean isGenerated(String path) {
        return GENERATED.contains(path)
                || path.startsWith(ORIGIN + ".")
                || path.startsWith(HEADER_ABSENCES + ".")
                || path.endsWith(".id")
                || path.endsWith(".pos");
    }

    /**
     * Returns the columns of a list: the configured ones, else its first four fields.
     *
     * @throws IllegalArgumentException if a configured column is not among the fields
     */
    public static List<Field> columns(String list, List<Field> fields) {
        List<String> configured = COLUMNS.get(list);
        if (configured == null) {
            return fields.subList(0, Math.min(DEFAULT_COLUMNS, fields.size()));
        }
        return configured.stream().map(path -> find(path, fields)).toList();
    }

    private static Field find(String path, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + path));
    }

    /** Returns the fields of a list that are no columns, leading ones first. */
    public static List<Field> detailFields(String list, List<Field> fields) {
        List<Field> columns = columns(list, fields);
        return fields.stream()
                .filter(field -> !columns.contains(field))
                .sorted(Comparator.comparingInt(FieldLayout::orderOf))
                .toList();
    }

    private static int orderOf(Field field) {
        int leading = LEADING.indexOf(field.path());
        return leading < 0 ? LEADING.size() : leading;
    }

    /**
     * Returns the field of a line that tells one case from another, the plate or the surname, and
     * the first field of the route and of the concealment; any other pointer as it is.
     */
    public static String identifying(String pointer) {
        if (CONVEYANCES.contains(pointer)) {
            return CONVEYANCES_REGISTRATION.in(pointer);
        }
        if (pointer.equals(ROUTE.pointer())) {
            return ROUTE_DEPARTURE.pointer();
        }
        if (pointer.equals(CONCEALMENT.pointer())) {
            return CONCEALMENT_PLACE.pointer();
        }
        return PARTIES_PERSONS.contains(pointer) ? PARTIES_PERSONS_SURNAME.in(pointer) : pointer;
    }

    /**
     * @param country code of the country of the case, empty if not known
     */
    public static FieldEditor of(
            Field field, FieldEditorFactory factory, Supplier<String> country) {
        Function<FieldEditorFactory, FieldEditor> own = EDITORS.get(field.path());
        return own == null ? factory.of(field, country) : own.apply(factory);
    }

    public static boolean isWide(Field field) {
        boolean timeInLine = field.lines() != null && field.type() == OffsetDateTime.class;
        return timeInLine || EDITORS.containsKey(field.path()) || WIDE.contains(field.path());
    }

    /** Returns the width of a column in logical pixels; 0 takes the rest. */
    public static int width(Field field) {
        return ColumnWidths.of(field);
    }

    /** Returns whether values are numbers, aligned right. */
    public static boolean isNumeric(Field field) {
        return field.type() == Integer.class || field.type() == Amount.class;
    }

    /** Widths of the columns of lists in logical pixels; 0 takes the rest. */
    private static final class ColumnWidths {
        /** Widths where the type's default does not fit; 0 takes the rest. */
        private static final Map<String, Integer> WIDTHS =
                Map.ofEntries(
                        entry(ITEMS_SUBSTANCE, 0),
                        entry(ITEMS_FORM, 158),
                        entry(ITEMS_AMOUNT, 104),
                        entry(ITEMS_PACKAGES, 70),
                        entry(ITEMS_WEIGHING_GROSS, 90),
                        entry(ITEMS_STAGE, 200),
                        entry(CONVEYANCES_MODE, 150),
                        entry(CONVEYANCES_TYPE, 0),
                        entry(CONVEYANCES_REGISTRATION, 130),
                        entry(PARTIES_PERSONS_ROLE, 112),
                        entry(PARTIES_PERSONS_SURNAME, 0),
                        entry(PARTIES_PERSONS_GIVEN_NAME, 112),
                        entry(PARTIES_PERSONS_CITIZENSHIP, 124),
                        entry(PARTIES_PERSONS_SEX, 124),
                        entry(PARTIES_PERSONS_AGE, 72),
                        entry(PARTIES_COMPANIES_NAME, 0),
                        entry(PARTIES_OFFICIALS_NAME, 0),
                        entry(PARTIES_OFFICIALS_ROLE, 160),
                        entry(PARTIES_OFFICIALS_AGENCY, 160),
                        entry(PARTIES_WITNESSES_NAME, 0),
                        entry(PROCEEDINGS_DOCUMENTS_KIND, 0),
                        entry(PROCEEDINGS_RELATED_NUMBER, 220),
                        entry(PROCEEDINGS_RELATED_RELATION, 0),
                        entry(EVIDENCE_PACKAGES_SEALS, 0),
                        entry(EVIDENCE_SUBSTANCES_ITEM, 72),
                        entry(EVIDENCE_SUBSTANCES_SUBSTANCE, 260),
                        entry(EVIDENCE_SUBSTANCES_SHARE, 84),
                        entry(EVIDENCE_SUBSTANCES_NOTE, 0),
                        entry(EVIDENCE_SAMPLES_ITEM, 72),
                        entry(EVIDENCE_SAMPLES_SENT_TO, 0),
                        entry(EVIDENCE_IDENTIFICATIONS_ITEM, 72),
                        entry(EVIDENCE_IDENTIFICATIONS_SUBSTANCE, 0),
                        entry(EVIDENCE_IDENTIFICATIONS_STAGE, 200),
                        entry(CONCEALMENT_FURTHER_PLACE, 0),
                        entry(CONCEALMENT_FURTHER_METHOD, 190),
                        entry(CONCEALMENT_FURTHER_ITEMS, 84),
                        entry(CONCEALMENT_FURTHER_DESCRIPTION, 190),
                        entry(DETECTION_FURTHER_MEANS, 0),
                        entry(DETECTION_FURTHER_SELECTION, 150),
                        entry(DETECTION_FURTHER_ITEMS, 84),
                        entry(EVIDENCE_CUSTODY_AT, 240),
                        entry(EVIDENCE_CUSTODY_FROM, 0),
                        entry(EVIDENCE_CUSTODY_TO, 0),
                        entry(EVIDENCE_CUSTODY_ACT, 110),
                        entry(EVIDENCE_ATTACHMENTS_CAPTION, 0),
                        entry(EVIDENCE_ATTACHMENTS_TAKEN, 252));

        private ColumnWidths() {}

        private static Map.Entry<String, Integer> entry(FieldPath field, int width) {
            return Map.entry(field.path(), width);
        }

        static int of(Field field) {
            Integer own = WIDTHS.get(field.path());
            if (own != null) {
                return own;
            }
            if (FieldLayout.isNumeric(field)) {
                return 64;
            }
            return Code.class.isAssignableFrom(field.type()) ? 140 : 130;
        }
    }
}

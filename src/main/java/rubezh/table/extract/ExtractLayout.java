package rubezh.table.extract;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.goods.ExtraField;
import rubezh.json.SeizureShape;
import rubezh.table.SeizureListTable;

/**
 * Columns of an extract and their order. None of them is about a person or for the service. A free
 * text may name somebody all the same, so each leaves only where it is chosen (decision 0547).
 */
public enum ExtractLayout {
    /** Order of a report to the Customs Enforcement Network of the WCO: a row for each line. */
    CEN(
            true,
            HEADER_NUMBER,
            HEADER_KIND,
            EVENT_START,
            PLACE_COUNTRY,
            PLACE_POST,
            EVENT_DIRECTION,
            EVENT_TRAFFIC,
            EVENT_CASES,
            ITEMS_CATEGORY,
            ITEMS_SUBSTANCE,
            ITEMS_AMOUNT,
            CONVEYANCES_MODE,
            CONVEYANCES_TYPE,
            CONVEYANCES_REGISTRATION_COUNTRY,
            CONVEYANCES_MAKE,
            CONVEYANCES_VOYAGE,
            CONVEYANCES_CONTAINER,
            CONVEYANCES_STATE_CAVITY,
            CONCEALMENT_PLACE,
            CONCEALMENT_METHOD,
            CONCEALMENT_COVER,
            ROUTE_DEPARTURE,
            ROUTE_DESTINATION,
            DETECTION_SELECTION,
            DETECTION_MEANS,
            PARTIES_PERSONS_ROLE,
            PARTIES_PERSONS_SEX,
            PARTIES_PERSONS_AGE,
            PARTIES_PERSONS_CITIZENSHIP,
            PARTIES_PERSONS_MEASURES_ACTION,
            HEADER_HANDLING),
    /** Order of the list of individual drug seizures of the UNODC: a row for each line. */
    IDS(
            true,
            HEADER_NUMBER,
            EVENT_START,
            EVENT_CASES,
            PLACE_COUNTRY,
            PLACE_REGION,
            PLACE_TYPE,
            PLACE_COORDINATES,
            HEADER_LEAD_AGENCY,
            ITEMS_SUBSTANCE,
            ITEMS_FORM,
            ITEMS_AMOUNT,
            ITEMS_WEIGHING_PIECES,
            CONVEYANCES_MODE,
            CONCEALMENT_CONCEALED,
            CONCEALMENT_PLACE,
            ROUTE_DEPARTURE,
            ROUTE_TRANSIT,
            ROUTE_DESTINATION,
            DETECTION_SELECTION,
            DETECTION_MEANS,
            PARTIES_PERSONS_SEX,
            PARTIES_PERSONS_AGE,
            PARTIES_PERSONS_CITIZENSHIP,
            PARTIES_PERSONS_MEASURES_RESIDENCE,
            HEADER_HANDLING),
    /** Every field that is neither about a person nor for the service: a row for each record. */
    PLAIN(false);

    /** Texts that nobody types freely. */
    private static final Set<String> FIXED =
            Set.of(HEADER_NUMBER.path(), HEADER_STATION.path(), HEADER_ABSENCES_FIELD.path());

    private final boolean byLine;
    private final List<String> paths;

    ExtractLayout(boolean byLine, FieldPath... fields) {
        this.byLine = byLine;
        this.paths = Stream.of(fields).map(FieldPath::path).toList();
    }

    /** Returns whether each line of goods has a row of its own. */
    boolean isByLine() {
        return byLine;
    }

    /**
     * Returns the paths of the columns, in order.
     *
     * @param texts free texts that leave
     */
    public List<String> columns(Set<String> texts) {
        return all().stream().filter(path -> !isFreeText(path) || texts.contains(path)).toList();
    }

    /** Returns the free texts that the layout has a place for, in order. */
    public List<String> freeTexts() {
        return all().stream().filter(ExtractLayout::isFreeText).toList();
    }

    private List<String> all() {
        return this == PLAIN ? openFields() : paths;
    }

    private static boolean isFreeText(String path) {
        Class<?> type = SeizureShape.SHAPE.field(path).orElseThrow().type();
        return (type == String.class || type == ExtraField.class) && !FIXED.contains(path);
    }

    /** Returns the paths of the fields that no extract has. */
    public static List<String> fieldsLeftOut() {
        return SeizureListTable.fields().stream().filter(path -> !isOpen(path)).toList();
    }

    private static List<String> openFields() {
        return SeizureListTable.fields().stream().filter(ExtractLayout::isOpen).toList();
    }

    private static boolean isOpen(String path) {
        return SeizureShape.SHAPE.field(path).isPresent()
                && FieldDeclaration.of(path).sharing() == Sharing.OPEN;
    }
}

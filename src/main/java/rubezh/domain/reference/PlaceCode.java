package rubezh.domain.reference;

/** Codes of places: type, region, stage of control, source of coordinates. */
public abstract sealed class PlaceCode extends Code {
    private PlaceCode(String code, CodeListId list) {
        super(code, list);
    }

    /** A type of place (L02). */
    public static final class LocationType extends PlaceCode {
        public LocationType(String code) {
            super(code, CodeListId.LOCATION_TYPES);
        }
    }

    /** A region, ISO 3166-2 (L05). */
    public static final class Subdivision extends PlaceCode {
        public Subdivision(String code) {
            super(code, CodeListId.SUBDIVISIONS);
        }
    }

    /** The source of coordinates (L07). */
    public static final class CoordinateSource extends PlaceCode {
        public CoordinateSource(String code) {
            super(code, CodeListId.COORDINATE_SOURCES);
        }
    }

    /** A stage of control (L09). */
    public static final class ControlStage extends PlaceCode {
        public ControlStage(String code) {
            super(code, CodeListId.CONTROL_STAGES);
        }
    }

    /** The result of a field test; preliminary only (E06). */
    public static final class FieldTest extends PlaceCode {
        public FieldTest(String code) {
            super(code, CodeListId.FIELD_TESTS);
        }
    }

    /**
     * A field test (E06), named as in the United Nations manual on rapid testing methods of drugs
     * of abuse (ST/NAR/13/Rev.1), and the instruments that replace it.
     */
    public static final class FieldTestKind extends PlaceCode {
        public FieldTestKind(String code) {
            super(code, CodeListId.FIELD_TEST_KINDS);
        }
    }

    /**
     * A laboratory that samples are sent to (S03). No source at hand lists them: an agency adds its
     * own.
     */
    public static final class Laboratory extends PlaceCode {
        public Laboratory(String code) {
            super(code, CodeListId.LABORATORIES);
        }
    }

    /** A kind of storage place (M04). */
    public static final class StoragePlace extends PlaceCode {
        public StoragePlace(String code) {
            super(code, CodeListId.STORAGE_PLACES);
        }
    }
}

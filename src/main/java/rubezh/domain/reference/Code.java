package rubezh.domain.reference;

import java.util.regex.Pattern;

/**
 * A value from a code list: ASCII, stable, meaning nothing by itself. One type per list, so that a
 * post cannot be put where a country belongs. A code need not be known here: a newer station may
 * have sent it.
 */
public sealed interface Code
        permits CaseCode,
                PlaceCode,
                GoodsCode,
                PartyCode,
                Code.Substance,
                Code.Country,
                Code.Post,
                Code.Direction,
                Code.TransportMode,
                Code.ConveyanceType,
                Code.ConcealmentPlace,
                Code.ConcealmentMethod,
                Code.DetectionMeans,
                Code.SelectionReason,
                Code.OperationCode,
                Code.PhysicalForm,
                Code.Stage,
                Code.Packaging,
                Code.Handling {
    Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    String code();

    CodeListId list();

    /** Refuses what is not written like a code. */
    static void check(String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code: " + code);
        }
    }

    /** A substance or article, say {@code OPI-HER} (dictionary G02). */
    record Substance(String code) implements Code {
        public Substance {
            Code.check(code);
        }

        public static Substance of(String code) {
            return new Substance(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.SUBSTANCES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A country, ISO 3166-1 alpha-2; {@code XX} unknown, {@code XS} stateless. */
    record Country(String code) implements Code {
        public Country {
            Code.check(code);
        }

        public static Country of(String code) {
            return new Country(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.COUNTRIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A border crossing point or post (dictionary L01, section 6). */
    record Post(String code) implements Code {
        public Post {
            Code.check(code);
        }

        public static Post of(String code) {
            return new Post(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.POSTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A direction of movement (H12). */
    record Direction(String code) implements Code {
        public Direction {
            Code.check(code);
        }

        public static Direction of(String code) {
            return new Direction(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.DIRECTIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A mode of transport, UN/ECE Recommendation 19 digit (V01). */
    record TransportMode(String code) implements Code {
        public TransportMode {
            Code.check(code);
        }

        public static TransportMode of(String code) {
            return new TransportMode(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.TRANSPORT_MODES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A type of conveyance (V02). */
    record ConveyanceType(String code) implements Code {
        public ConveyanceType {
            Code.check(code);
        }

        public static ConveyanceType of(String code) {
            return new ConveyanceType(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CONVEYANCE_TYPES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A place of concealment (C02). */
    record ConcealmentPlace(String code) implements Code {
        public ConcealmentPlace {
            Code.check(code);
        }

        public static ConcealmentPlace of(String code) {
            return new ConcealmentPlace(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CONCEALMENT_PLACES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A method of concealment (C03). */
    record ConcealmentMethod(String code) implements Code {
        public ConcealmentMethod {
            Code.check(code);
        }

        public static ConcealmentMethod of(String code) {
            return new ConcealmentMethod(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CONCEALMENT_METHODS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What found it (E02). */
    record DetectionMeans(String code) implements Code {
        public DetectionMeans {
            Code.check(code);
        }

        public static DetectionMeans of(String code) {
            return new DetectionMeans(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.DETECTION_MEANS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Why the object was selected (E01). */
    record SelectionReason(String code) implements Code {
        public SelectionReason {
            Code.check(code);
        }

        public static SelectionReason of(String code) {
            return new SelectionReason(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.SELECTION_REASONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A joint operation (H11). */
    record OperationCode(String code) implements Code {
        public OperationCode {
            Code.check(code);
        }

        public static OperationCode of(String code) {
            return new OperationCode(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.OPERATIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A physical form (G04). */
    record PhysicalForm(String code) implements Code {
        public PhysicalForm {
            Code.check(code);
        }

        public static PhysicalForm of(String code) {
            return new PhysicalForm(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.PHYSICAL_FORMS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** How far a substance is identified (G03). */
    record Stage(String code) implements Code {
        public Stage {
            Code.check(code);
        }

        public static Stage of(String code) {
            return new Stage(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.STAGES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A package type, UN/ECE Recommendation 21 (P01). */
    record Packaging(String code) implements Code {
        public Packaging {
            Code.check(code);
        }

        public static Packaging of(String code) {
            return new Packaging(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.PACKAGING;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A limit on passing a record on (H16). */
    record Handling(String code) implements Code {
        public Handling {
            Code.check(code);
        }

        public static Handling of(String code) {
            return new Handling(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.HANDLING;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

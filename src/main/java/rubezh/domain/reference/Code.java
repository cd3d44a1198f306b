package rubezh.domain.reference;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A value of a code list: ASCII, stable, without a meaning of its own. Each list has its own type,
 * so that the compiler rejects a post in place of a country. A code may be unknown: a newer station
 * may have sent it.
 *
 * @see CodeEntry
 */
public abstract sealed class Code
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
    /** Pattern of every code. */
    public static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    private final String code;
    private final CodeListId list;

    /**
     * Creates a code.
     *
     * @throws IllegalArgumentException if the text does not match {@link #SHAPE}
     */
    Code(String code, CodeListId list) {
        if (!hasShape(code)) {
            throw new IllegalArgumentException("not a code: " + code);
        }
        this.code = code;
        this.list = list;
    }

    /**
     * Answers as {@link #SHAPE} does, without a matcher: each record read makes dozens of codes.
     */
    private static boolean hasShape(String text) {
        boolean shaped = !text.isEmpty() && text.length() <= 32 && isLetterOrDigit(text.charAt(0));
        for (int i = 1; shaped && i < text.length(); i++) {
            char c = text.charAt(i);
            shaped = isLetterOrDigit(c) || c == '_' || c == '-';
        }
        return shaped;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Returns the code as stored and exchanged. */
    public final String code() {
        return code;
    }

    /** Returns the code list this code belongs to. */
    public final CodeListId list() {
        return list;
    }

    /** Returns whether the other is the same code of the same list. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Code that && list == that.list && code.equals(that.code);
    }

    @Override
    public final int hashCode() {
        return code.hashCode();
    }

    @Override
    public final String toString() {
        return code;
    }

    /** A substance or article, say {@code OPI-HER} (dictionary G02). */
    public static final class Substance extends Code {
        public Substance(String code) {
            super(code, CodeListId.SUBSTANCES);
        }
    }

    /** A country, ISO 3166-1 alpha-2; {@code XX} unknown, {@code XS} stateless. */
    public static final class Country extends Code {
        public Country(String code) {
            super(code, CodeListId.COUNTRIES);
        }
    }

    /** A border crossing point or post (dictionary L01, section 6). */
    public static final class Post extends Code {
        public Post(String code) {
            super(code, CodeListId.POSTS);
        }
    }

    /** A direction of movement (H12). */
    public static final class Direction extends Code {
        public Direction(String code) {
            super(code, CodeListId.DIRECTIONS);
        }
    }

    /** A mode of transport, UN/ECE Recommendation 19 digit (V01). */
    public static final class TransportMode extends Code {
        public TransportMode(String code) {
            super(code, CodeListId.TRANSPORT_MODES);
        }
    }

    /** A type of conveyance (V02). */
    public static final class ConveyanceType extends Code {
        public ConveyanceType(String code) {
            super(code, CodeListId.CONVEYANCE_TYPES);
        }
    }

    /** A place of concealment (C02). */
    public static final class ConcealmentPlace extends Code {
        public ConcealmentPlace(String code) {
            super(code, CodeListId.CONCEALMENT_PLACES);
        }
    }

    /** A method of concealment (C03). */
    public static final class ConcealmentMethod extends Code {
        public ConcealmentMethod(String code) {
            super(code, CodeListId.CONCEALMENT_METHODS);
        }
    }

    /** A means of detection (E02). */
    public static final class DetectionMeans extends Code {
        public DetectionMeans(String code) {
            super(code, CodeListId.DETECTION_MEANS);
        }
    }

    /** A reason for selection (E01). */
    public static final class SelectionReason extends Code {
        public SelectionReason(String code) {
            super(code, CodeListId.SELECTION_REASONS);
        }
    }

    /** A joint operation (H11). */
    public static final class OperationCode extends Code {
        public OperationCode(String code) {
            super(code, CodeListId.OPERATIONS);
        }
    }

    /** A physical form (G04). */
    public static final class PhysicalForm extends Code {
        public PhysicalForm(String code) {
            super(code, CodeListId.PHYSICAL_FORMS);
        }
    }

    /** A stage of identification of a substance (G03). */
    public static final class Stage extends Code {
        public Stage(String code) {
            super(code, CodeListId.STAGES);
        }
    }

    /** A package type, UN/ECE Recommendation 21 (P01). */
    public static final class Packaging extends Code {
        public Packaging(String code) {
            super(code, CodeListId.PACKAGING);
        }
    }

    /** A limit on the distribution of a record (H16). */
    public static final class Handling extends Code {
        /** Codes with which a record may be passed on. */
        public static final List<String> PASSED_ON = List.of("H0", "H1");

        public Handling(String code) {
            super(code, CodeListId.HANDLING);
        }

        /**
         * Returns whether a record with this code may be passed on: H1 limits its use in court
         * only; H2 forbids it, H3 has limits in words, and a code not known here permits nothing.
         */
        public boolean isPassedOn() {
            return PASSED_ON.contains(code());
        }

        /** Returns whether a record with this code may be passed on to whom somebody consents. */
        public boolean asksConsent() {
            return code().equals("H2");
        }
    }
}

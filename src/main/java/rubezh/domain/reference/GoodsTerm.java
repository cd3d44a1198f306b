package rubezh.domain.reference;

/** Words of goods: category, measure, value, law. */
public sealed interface GoodsTerm extends Code {
    /** A category of contraband (G01). */
    record Category(String code) implements GoodsTerm {
        public Category {
            Code.check(code);
        }

        public static Category of(String code) {
            return new Category(code);
        }

        @Override
        public ListName list() {
            return ListName.CATEGORIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Seized, detained, abandoned or found (G24). */
    record Taking(String code) implements GoodsTerm {
        public Taking {
            Code.check(code);
        }

        public static Taking of(String code) {
            return new Taking(code);
        }

        @Override
        public ListName list() {
            return ListName.TAKINGS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** How a quantity was established (G10). */
    record WeighingMethod(String code) implements GoodsTerm {
        public WeighingMethod {
            Code.check(code);
        }

        public static WeighingMethod of(String code) {
            return new WeighingMethod(code);
        }

        @Override
        public ListName list() {
            return ListName.WEIGHINGS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Significant, large, especially large (G23). */
    record LegalSize(String code) implements GoodsTerm {
        public LegalSize {
            Code.check(code);
        }

        public static LegalSize of(String code) {
            return new LegalSize(code);
        }

        @Override
        public ListName list() {
            return ListName.LEGAL_SIZES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What a value rests on (G16). */
    record ValueBasis(String code) implements GoodsTerm {
        public ValueBasis {
            Code.check(code);
        }

        public static ValueBasis of(String code) {
            return new ValueBasis(code);
        }

        @Override
        public ListName list() {
            return ListName.VALUE_BASES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Retail or wholesale (G15). */
    record MarketLevel(String code) implements GoodsTerm {
        public MarketLevel {
            Code.check(code);
        }

        public static MarketLevel of(String code) {
            return new MarketLevel(code);
        }

        @Override
        public ListName list() {
            return ListName.MARKET_LEVELS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A currency, ISO 4217 (G15, G16). */
    record Currency(String code) implements GoodsTerm {
        public Currency {
            Code.check(code);
        }

        public static Currency of(String code) {
            return new Currency(code);
        }

        @Override
        public ListName list() {
            return ListName.CURRENCIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A further field of a category (2.7). */
    record ExtraName(String code) implements GoodsTerm {
        public ExtraName {
            Code.check(code);
        }

        public static ExtraName of(String code) {
            return new ExtraName(code);
        }

        @Override
        public ListName list() {
            return ListName.EXTRAS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** An event of custody (M01). */
    record CustodyAct(String code) implements GoodsTerm {
        public CustodyAct {
            Code.check(code);
        }

        public static CustodyAct of(String code) {
            return new CustodyAct(code);
        }

        @Override
        public ListName list() {
            return ListName.CUSTODY_ACTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The condition of package and seal (M05). */
    record Condition(String code) implements GoodsTerm {
        public Condition {
            Code.check(code);
        }

        public static Condition of(String code) {
            return new Condition(code);
        }

        @Override
        public ListName list() {
            return ListName.CONDITIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of attachment (A01). */
    record AttachmentKind(String code) implements GoodsTerm {
        public AttachmentKind {
            Code.check(code);
        }

        public static AttachmentKind of(String code) {
            return new AttachmentKind(code);
        }

        @Override
        public ListName list() {
            return ListName.ATTACHMENT_KINDS;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

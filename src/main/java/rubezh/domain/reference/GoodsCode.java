package rubezh.domain.reference;

/** Words of goods: category, measure, value, law. */
public sealed interface GoodsCode extends Code {
    /** A category of contraband (G01). */
    record Category(String code) implements GoodsCode {
        public Category {
            Code.check(code);
        }

        public static Category of(String code) {
            return new Category(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CATEGORIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Seized, detained, abandoned or found (G24). */
    record Taking(String code) implements GoodsCode {
        public Taking {
            Code.check(code);
        }

        public static Taking of(String code) {
            return new Taking(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.TAKINGS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** How a quantity was established (G10). */
    record WeighingMethod(String code) implements GoodsCode {
        public WeighingMethod {
            Code.check(code);
        }

        public static WeighingMethod of(String code) {
            return new WeighingMethod(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.WEIGHINGS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Significant, large, especially large (G23). */
    record LegalSize(String code) implements GoodsCode {
        public LegalSize {
            Code.check(code);
        }

        public static LegalSize of(String code) {
            return new LegalSize(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.LEGAL_SIZES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What a value rests on (G16). */
    record ValueBasis(String code) implements GoodsCode {
        public ValueBasis {
            Code.check(code);
        }

        public static ValueBasis of(String code) {
            return new ValueBasis(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.VALUE_BASES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Retail or wholesale (G15). */
    record MarketLevel(String code) implements GoodsCode {
        public MarketLevel {
            Code.check(code);
        }

        public static MarketLevel of(String code) {
            return new MarketLevel(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.MARKET_LEVELS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A currency, ISO 4217 (G15, G16). */
    record Currency(String code) implements GoodsCode {
        public Currency {
            Code.check(code);
        }

        public static Currency of(String code) {
            return new Currency(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CURRENCIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A further field of a category (2.7). */
    record ExtraName(String code) implements GoodsCode {
        public ExtraName {
            Code.check(code);
        }

        public static ExtraName of(String code) {
            return new ExtraName(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.EXTRAS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** An event of custody (M01). */
    record CustodyAct(String code) implements GoodsCode {
        public CustodyAct {
            Code.check(code);
        }

        public static CustodyAct of(String code) {
            return new CustodyAct(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CUSTODY_ACTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The condition of package and seal (M05). */
    record Condition(String code) implements GoodsCode {
        public Condition {
            Code.check(code);
        }

        public static Condition of(String code) {
            return new Condition(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CONDITIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of attachment (A01). */
    record AttachmentKind(String code) implements GoodsCode {
        public AttachmentKind {
            Code.check(code);
        }

        public static AttachmentKind of(String code) {
            return new AttachmentKind(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.ATTACHMENT_KINDS;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

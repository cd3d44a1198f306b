package rubezh.domain.reference;

/** Codes of goods: category, measure, value, law. */
public abstract sealed class GoodsCode extends Code {
    private GoodsCode(String code, CodeListId list) {
        super(code, list);
    }

    /** A category of contraband (G01). */
    public static final class Category extends GoodsCode {
        public Category(String code) {
            super(code, CodeListId.CATEGORIES);
        }
    }

    /** Seized, detained, abandoned or found (G24). */
    public static final class TakingKind extends GoodsCode {
        public TakingKind(String code) {
            super(code, CodeListId.TAKINGS);
        }
    }

    /** The method of establishing a quantity (G10). */
    public static final class WeighingMethod extends GoodsCode {
        public WeighingMethod(String code) {
            super(code, CodeListId.WEIGHINGS);
        }
    }

    /** Significant, large, especially large (G23). */
    public static final class LegalSize extends GoodsCode {
        public LegalSize(String code) {
            super(code, CodeListId.LEGAL_SIZES);
        }
    }

    /** The basis of a value (G16). */
    public static final class ValueBasis extends GoodsCode {
        public ValueBasis(String code) {
            super(code, CodeListId.VALUE_BASES);
        }
    }

    /** Retail or wholesale (G15). */
    public static final class MarketLevel extends GoodsCode {
        public MarketLevel(String code) {
            super(code, CodeListId.MARKET_LEVELS);
        }
    }

    /** A currency, ISO 4217 (G15, G16). */
    public static final class Currency extends GoodsCode {
        public Currency(String code) {
            super(code, CodeListId.CURRENCIES);
        }
    }

    /** An additional field of a category (2.7). */
    public static final class ExtraName extends GoodsCode {
        public ExtraName(String code) {
            super(code, CodeListId.EXTRAS);
        }
    }

    /** An event of custody (M01). */
    public static final class CustodyAct extends GoodsCode {
        public CustodyAct(String code) {
            super(code, CodeListId.CUSTODY_ACTS);
        }
    }

    /** The condition of package and seal (M05). */
    public static final class Condition extends GoodsCode {
        public Condition(String code) {
            super(code, CodeListId.CONDITIONS);
        }
    }

    /** A kind of attachment (A01). */
    public static final class AttachmentKind extends GoodsCode {
        public AttachmentKind(String code) {
            super(code, CodeListId.ATTACHMENT_KINDS);
        }
    }
}

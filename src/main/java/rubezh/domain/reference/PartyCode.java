package rubezh.domain.reference;

/** Codes of persons and companies. */
public abstract sealed class PartyCode extends Code {
    private PartyCode(String code, CodeListId list) {
        super(code, list);
    }

    /** A kind of identity document (N08). */
    public static final class IdentityDocument extends PartyCode {
        public IdentityDocument(String code) {
            super(code, CodeListId.IDENTITY_DOCUMENTS);
        }
    }

    /** A measure taken (N12). */
    public static final class PersonAction extends PartyCode {
        public PersonAction(String code) {
            super(code, CodeListId.PERSON_ACTIONS);
        }
    }

    /** A language spoken, ISO 639-1 (N14). */
    public static final class SpokenLanguage extends PartyCode {
        public SpokenLanguage(String code) {
            super(code, CodeListId.SPOKEN_LANGUAGES);
        }
    }

    /** The role of a company (K01). */
    public static final class CompanyRole extends PartyCode {
        public CompanyRole(String code) {
            super(code, CodeListId.COMPANY_ROLES);
        }
    }

    /** The role of an official (W01, W02). */
    public static final class OfficialRole extends PartyCode {
        public OfficialRole(String code) {
            super(code, CodeListId.OFFICIAL_ROLES);
        }
    }

    /** The role of an involved person (N01). */
    public static final class PersonRole extends PartyCode {
        public PersonRole(String code) {
            super(code, CodeListId.PERSON_ROLES);
        }
    }

    /** Sex after ISO 5218: 0 not known, 1 male, 2 female, 9 not applicable (N04). */
    public static final class Sex extends PartyCode {
        public Sex(String code) {
            super(code, CodeListId.SEX);
        }
    }
}

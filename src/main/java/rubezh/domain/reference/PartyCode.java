package rubezh.domain.reference;

/** Words of persons and companies. */
public sealed interface PartyCode extends Code {
    /** A kind of identity document (N08). */
    record IdentityDocument(String code) implements PartyCode {
        public IdentityDocument {
            Code.check(code);
        }

        public static IdentityDocument of(String code) {
            return new IdentityDocument(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.IDENTITY_DOCUMENTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A measure taken (N12). */
    record PersonAction(String code) implements PartyCode {
        public PersonAction {
            Code.check(code);
        }

        public static PersonAction of(String code) {
            return new PersonAction(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.PERSON_ACTIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A language spoken, ISO 639-1 (N14). */
    record SpokenLanguage(String code) implements PartyCode {
        public SpokenLanguage {
            Code.check(code);
        }

        public static SpokenLanguage of(String code) {
            return new SpokenLanguage(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.SPOKEN_LANGUAGES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The role of a company (K01). */
    record CompanyRole(String code) implements PartyCode {
        public CompanyRole {
            Code.check(code);
        }

        public static CompanyRole of(String code) {
            return new CompanyRole(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.COMPANY_ROLES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What an official did (W01, W02). */
    record OfficialRole(String code) implements PartyCode {
        public OfficialRole {
            Code.check(code);
        }

        public static OfficialRole of(String code) {
            return new OfficialRole(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.OFFICIAL_ROLES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The role of an involved person (N01). */
    record PersonRole(String code) implements PartyCode {
        public PersonRole {
            Code.check(code);
        }

        public static PersonRole of(String code) {
            return new PersonRole(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.PERSON_ROLES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Sex after ISO 5218: 0 not known, 1 male, 2 female, 9 not applicable (N04). */
    record Sex(String code) implements PartyCode {
        public Sex {
            Code.check(code);
        }

        public static Sex of(String code) {
            return new Sex(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.SEX;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

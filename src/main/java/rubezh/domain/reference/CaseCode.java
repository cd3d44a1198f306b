package rubezh.domain.reference;

/** Words of the case as a whole: kind, law, agencies, traffic. */
public sealed interface CaseCode extends Code {
    /** A kind of record (H03). */
    record RecordKind(String code) implements CaseCode {
        public RecordKind {
            Code.check(code);
        }

        public static RecordKind of(String code) {
            return new RecordKind(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.RECORD_KINDS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The language a record is written in (H19). */
    record EntryLanguage(String code) implements CaseCode {
        public EntryLanguage {
            Code.check(code);
        }

        public static EntryLanguage of(String code) {
            return new EntryLanguage(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.ENTRY_LANGUAGES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** An agency (H14, H15, Q06). */
    record Agency(String code) implements CaseCode {
        public Agency {
            Code.check(code);
        }

        public static Agency of(String code) {
            return new Agency(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.AGENCIES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** An answer to a yes-or-no question: unknown, not asked and refused are answers too. */
    record Answer(String code) implements CaseCode {
        public Answer {
            Code.check(code);
        }

        public static Answer of(String code) {
            return new Answer(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.ANSWERS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Why a field has no value: unknown, not asked, refused, none. */
    record AbsenceReason(String code) implements CaseCode {
        public AbsenceReason {
            Code.check(code);
        }

        public static AbsenceReason of(String code) {
            return new AbsenceReason(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.ABSENCES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** How one case stands to another: related, or different events that look alike. */
    record CaseRelation(String code) implements CaseCode {
        /** One belongs to the other. */
        public static final CaseRelation RELATED = new CaseRelation("REL");

        /** They look alike and are two events: nobody need look again. */
        public static final CaseRelation DIFFERENT = new CaseRelation("DIF");

        public CaseRelation {
            Code.check(code);
        }

        public static CaseRelation of(String code) {
            return new CaseRelation(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CASE_RELATIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of offence (H21). */
    record Offence(String code) implements CaseCode {
        public Offence {
            Code.check(code);
        }

        public static Offence of(String code) {
            return new Offence(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.OFFENCES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** How exactly a time is known (H07). */
    record TimePrecision(String code) implements CaseCode {
        public TimePrecision {
            Code.check(code);
        }

        public static TimePrecision of(String code) {
            return new TimePrecision(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.TIME_PRECISIONS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of traffic (H13). */
    record TrafficKind(String code) implements CaseCode {
        public TrafficKind {
            Code.check(code);
        }

        public static TrafficKind of(String code) {
            return new TrafficKind(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.TRAFFIC_KINDS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What the route is known from (R07). */
    record RouteBasis(String code) implements CaseCode {
        public RouteBasis {
            Code.check(code);
        }

        public static RouteBasis of(String code) {
            return new RouteBasis(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.ROUTE_BASES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A declared customs procedure (R08). */
    record Procedure(String code) implements CaseCode {
        public Procedure {
            Code.check(code);
        }

        public static Procedure of(String code) {
            return new Procedure(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.PROCEDURES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What case was opened (Q05). */
    record CaseKind(String code) implements CaseCode {
        public CaseKind {
            Code.check(code);
        }

        public static CaseKind of(String code) {
            return new CaseKind(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.CASE_KINDS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** What was decided (Q07). */
    record Outcome(String code) implements CaseCode {
        public Outcome {
            Code.check(code);
        }

        public static Outcome of(String code) {
            return new Outcome(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.OUTCOMES;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** A kind of case document (Q01). */
    record DocumentKind(String code) implements CaseCode {
        public DocumentKind {
            Code.check(code);
        }

        public static DocumentKind of(String code) {
            return new DocumentKind(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.DOCUMENTS;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** An article of law (Q04), dated and by country. */
    record LegalBasis(String code) implements CaseCode {
        public LegalBasis {
            Code.check(code);
        }

        public static LegalBasis of(String code) {
            return new LegalBasis(code);
        }

        @Override
        public CodeListId list() {
            return CodeListId.LEGAL_BASIS;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}

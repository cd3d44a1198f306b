package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of persons, witnesses and proceedings, each as a table; the seizure is of 24.11.2026. */
class PartyRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    birth=2026-11-24           | PER-004 HINT parties/persons/c/birth
                    birth=2026-11-25           | PER-006 STOP parties/persons/c/birth
                    birth=1906-11-24           |
                    birth=1905-11-24           | PER-006 STOP parties/persons/c/birth
                    birth=2008-11-24           |
                    birth=2008-11-25           | PER-004 HINT parties/persons/c/birth
                    birth=1982-11-25; age=43   |
                    birth=1982-11-24; age=43   | PER-007 QUESTION parties/persons/c/age
                    birth=2010-01-01; age=30   | PER-007 QUESTION parties/persons/c/age; PER-004 HINT parties/persons/c/birth
                    age=17                     | PER-004 HINT parties/persons/c/age
                    age=130                    | PER-003 STOP parties/persons/c/age
                    identity/kind=PPN; identity/number=A1; identity/expires=2026-11-23  | PER-008 HINT parties/persons/c/identity/expires
                    identity/kind=PPN; identity/number=A1; identity/expires=2026-11-24  |
                    identity/issued=2026-11-25                   | PER-009 STOP parties/persons/c/identity/issued
                    identity/number=A1                           | PER-010 HINT parties/persons/c/identity/kind
                    measures/interpreter=YES                     | PER-011 HINT parties/persons/c/measures/language
                    measures/interpreter=YES; measures/language=TG |
                    """)
    void datesOfAPersonAndTheDocumentArePlausible(String person, @Nullable String expected) {
        String changes = "parties/persons/c/" + person.replace("; ", "; parties/persons/c/");
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    concealment/place=INB                                                     | PER-012 QUESTION parties/persons/c/measures/medicalCheck
                    concealment/place=CAV; parties/persons/c/measures/medicalCheck=NO         | PER-012 QUESTION parties/persons/c/measures/medicalCheck
                    concealment/place=INB; parties/persons/c/measures/medicalCheck=YES        |
                    parties/persons/c/identity/kind=PPN; parties/persons/c/identity/number=АС 123; parties/persons/d/role=PAX; parties/persons/d/citizenship=TJ; parties/persons/d/sex=2; parties/persons/d/identity/kind=IDC; parties/persons/d/identity/number=AC123 | PER-013 QUESTION parties/persons/d/identity/number
                    narrative/summary=Героин в баке; parties/persons/c/surname=Каримов        |
                    narrative/summary=Задержан КАРИМОВ Р.; parties/persons/c/surname=Каримов  | NAR-002 QUESTION narrative/summary
                    narrative/summary=У Каримовой изъято; parties/persons/c/surname=Каримов   | NAR-002 QUESTION narrative/summary
                    narrative/summary=Karimov stopped; parties/persons/c/names/surnameLatin=KARIMOV | NAR-002 QUESTION narrative/summary
                    narrative/summary=Лига грузчиков; parties/persons/c/surname=Ли            |
                    narrative/summary=Изъято у Ли; parties/persons/c/surname=Ли               | NAR-002 QUESTION narrative/summary
                    """)
    void aCourierIsExaminedAndNotNamedInTheSummary(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    /** Russian surnames change their endings; short ones are also other words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Каримова    | У гражданки Каримовой изъят героин    | true
                    Каримова    | груз каримову вручён                  | true
                    Каримова    | Задержана Каримова.                   | true
                    Каримов     | У КАРИМОВА, водителя, героин          | true
                    Каримов     | вместе с «Каримовым»                  | true
                    Каримова    | обнаружено в Каримабаде               | false
                    Достоевский | У гражданина Достоевского изъято      | true
                    Достоевская | с Достоевскими                        | true
                    Толстой     | о Толстом                             | true
                    Толстой     | толщина пакета                        | false
                    Коваль      | у Коваля                              | true
                    Бондаренко  | у Бондаренко                          | true
                    Шевчук      | с Шевчуком                            | true
                    Кочерга     | под Кочергой                          | true
                    Семёнов     | у Семенова                            | true
                    Салтыков-Щедрин | у Салтыкова-Щедрина               | true
                    Иванов      | Иван-чай в мешках                     | false
                    Кара        | Караван из трёх машин                 | false
                    Ли          | Не установлено, ли это героин         | false
                    Ли          | У Ли изъят героин                     | true
                    Ли          | Лист коки                             | false
                    Ким         | Изъято у Кима                         | true
                    Ким         | вместе с Кимом                        | true
                    Цой         | Изъято у Цоя                          | true
                    Мак         | изъят мак                             | false
                    Маков       | 3 кг маковой соломы                   | true
                    Karimova    | Karimova's bag                        | true
                    Karimova    | the Karimovs                          | true
                    Lee         | found in the lee of a wall            | false
                    Lee         | Lee was stopped                       | true
                    Dostoevsky  | heroin from Dostoevsky                | true
                    Stone       | 3 kg of stony resin                   | false
                    """)
    void aSurnameIsFoundWithAnyEnding(String surname, String summary, boolean named) {
        String changes = "parties/persons/c/surname=" + surname + "; narrative/summary=" + summary;
        assertThat(SeizureScript.violations(changes))
                .isEqualTo(named ? "NAR-002 QUESTION narrative/summary" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d/birth=2008-11-24; e/birth=1970-01-01                   |
                    d/birth=2008-11-25; e/birth=1970-01-01                   | WIT-001 STOP parties/witnesses/d/birth
                    d/name=Асанов А.                                         | WIT-002 HINT parties/witnesses
                    d/sex=2; e/sex=1                                         |
                    """)
    void witnessesAreTwoAdults(String witnesses, @Nullable String expected) {
        String changes = "parties/witnesses/" + witnesses.replace("; ", "; parties/witnesses/");
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    parties/witnesses/d/name=Асанов А.; proceedings/video=YES; evidence/attachments/f/kind=VID |
                    proceedings/video=YES; evidence/attachments/f/kind=PHO                                 | WIT-004 HINT proceedings/video
                    proceedings/video=NO                                                                   |
                    detection/means=PER; parties/witnesses/d/sex=2; parties/witnesses/e/sex=1              | WIT-003 HINT parties/witnesses/d/sex
                    detection/means=PER; parties/persons/c/sex=0; parties/witnesses/d/sex=2; parties/witnesses/e/sex=2  |
                    """)
    void videoReplacesWitnessesAndAPersonalSearchRequiresTheSameSex(
            String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    documents/d/date=2026-11-21                              |
                    documents/d/date=2026-11-20                              | PRO-001 QUESTION proceedings/documents/d/date
                    documents/d/kind=PSZ; proceedings/documents/d/date=2026-11-28  | PRO-001 QUESTION proceedings/documents/d/date
                    documents/d/kind=CON; proceedings/documents/d/date=2026-12-28  |
                    documents/d/kind=CON; proceedings/documents/d/date=2026-11-20  | PRO-001 QUESTION proceedings/documents/d/date
                    handedOn=2026-11-24                                      |
                    handedOn=2026-11-23                                      | PRO-002 STOP proceedings/handedOn
                    caseKind=CRI                                             | PRO-003 HINT proceedings/caseNumber
                    caseKind=NON                                             |
                    """)
    void documentsAreDatedAtTheTimeOfTheSeizure(String proceedings, @Nullable String expected) {
        SeizureScript.assertViolations("proceedings/" + proceedings, expected);
    }
}

package rubezh.domain.seizure.field;

import module java.base;

/** Maximum length of a text, if it is not {@value #USUAL} characters (rule TXT-001). */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxLength {
    int USUAL = 200;

    /** Length from which a text may have several lines. */
    int SEVERAL_LINES = 1000;

    int value();
}

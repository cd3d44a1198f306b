package rubezh.domain.seizure.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how many characters a text may have where it is not {@value #USUAL} (rule TXT-001). */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxLength {
    int USUAL = 200;

    /** A text that may be as long as this may have several lines. */
    int SEVERAL_LINES = 1000;

    int value();
}

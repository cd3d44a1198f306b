package rubezh.domain.seizure.field;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that is not about a person (class X of the dictionary). Each leaf of the record carries
 * exactly one of this, {@link Personal} and {@link Internal}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {}

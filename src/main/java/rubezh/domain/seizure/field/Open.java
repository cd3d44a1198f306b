package rubezh.domain.seizure.field;

import module java.base;

/**
 * A field that is not about a person (class X of the dictionary). Each leaf of the record carries
 * exactly one of this, {@link Personal} and {@link Internal}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {}

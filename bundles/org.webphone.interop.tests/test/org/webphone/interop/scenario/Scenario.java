package org.webphone.interop.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scenario of the catalogue ({@code scenarios.txt}) that this test plays, or one of its variants. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Scenario.List.class)
@interface Scenario {

	String value();

	/** Several scenarios in one test. */
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.METHOD)
	@interface List {
		Scenario[] value();
	}
}

package cn.jiceng;

import java.util.List;

/**
 * How the fields of a feature are called that take an id, a code or a cursor. Each feature has one, as a
 * {@code @Component} among its tests; the test of isolation collects them all and fails for every field without one.
 */
public interface IsolationFixtures {
    List<IsolationCall> calls();
}

"""متى, في أيّ يوم, في أيّ شهر, and a typed year."""

from tests.generator.analysed import PORT, proposals, refused


def test_a_fronted_full_date_is_asked_for_with_mata_over_its_clause() -> None:
    asked = [one for one in proposals("when", PORT) if one.rule == "when/full-date"]
    assert [one.stem for one in asked] == ["متى افتتحت وزارة النقل اللبنانية ميناء جديدا في مدينة صور؟"]
    assert asked[0].key == "12 مارس 2019"


def test_every_wrong_date_shares_one_part_with_another_option_so_that_none_is_the_mould() -> None:
    (asked,) = [one for one in proposals("when", PORT) if one.rule == "when/full-date"]
    dates = [asked.key, *(option.text for option in asked.distractors)]
    days, years = [date.split()[0] for date in dates], [date.split()[-1] for date in dates]
    assert sorted(map(days.count, days)) == [2, 2, 2, 2]
    assert sorted(map(years.count, years)) == [2, 2, 2, 2]


def test_a_year_may_be_typed_in_both_kinds_of_digits_and_with_its_noun() -> None:
    text = "في عام 2024، توصلت الحكومة السورية إلى اتفاق مع شركة الكهرباء."
    (typed,) = [one for one in proposals("when", text) if one.format == "typed"]
    assert typed.stem == "في أيّ عام توصلت الحكومة السورية إلى اتفاق مع شركة الكهرباء؟"
    assert {"2024", "٢٠٢٤", "عام 2024", "عام ٢٠٢٤"} <= set(typed.accepted)


def test_a_day_of_the_week_is_asked_for_by_its_name() -> None:
    text = "أعلنت وزارة الصحة المصرية يوم السبت عن افتتاح مستشفى جديد في مدينة أسوان."
    (asked,) = proposals("when", text)
    assert asked.stem == "في أيّ يوم أعلنت وزارة الصحة المصرية عن افتتاح مستشفى جديد في مدينة أسوان؟"
    assert asked.key == "السبت"
    assert all(option.text != "السبت" for option in asked.distractors)


def test_a_date_of_another_verb_is_refused() -> None:
    text = "زار الوزير المصنع الذي افتتحته الشركة الألمانية في عام 2019."
    assert proposals("when", text) == []
    assert refused("when", text)["when: another verb before the date"] == 1


def test_a_date_since_which_something_lasts_is_no_point_in_time() -> None:
    assert proposals("when", "تدير الشركة الفرنسية المطار الدولي منذ عام 2015.") == []


def test_today_and_last_year_are_no_answer() -> None:
    assert proposals("when", "افتتحت وزارة الثقافة التونسية المتحف الوطني العام الماضي.") == []


def test_a_date_that_is_not_the_verbs_own_is_left_out_of_its_statement() -> None:
    text = "قال الخبير رامي حداد إن أسعار القمح هبطت إلى مستوى لم تبلغه منذ سبتمبر 2009."
    (asked,) = proposals("date", text)
    assert asked.stem.startswith("أيّ تاريخ يكمل الجملة بحسب المقال؟")
    assert "_____" in asked.stem
    assert asked.key == "سبتمبر 2009"
    assert len({option.text for option in asked.distractors}) == 3


def test_a_month_of_the_article_is_no_wrong_month() -> None:
    text = "بدأ موسم الزيتون في قرى الشمال في أكتوبر. وبدأ موسم القمح في قرى الجنوب في مايو."
    for asked in proposals("date", text):
        assert not {"أكتوبر", "مايو"} & {option.text for option in asked.distractors}


def test_a_date_counted_from_the_day_of_the_news_is_not_left_out() -> None:
    assert not proposals("date", "افتتحت الوزارة متحف السفن القديمة في الشهر الماضي.")


def test_the_day_on_which_something_was_said_is_not_left_out_but_that_of_an_event_is() -> None:
    assert not proposals("date", "قال خبراء المناخ يوم الجمعة إن حرارة البحر ارتفعت في الشمال.")
    (asked,) = proposals("date", "افتتحت الوزارة المتحف الوطني يوم الجمعة في مدينة أسوان القديمة.")
    assert asked.key == "يوم الجمعة"


def test_no_two_commas_are_left_where_a_date_stood() -> None:
    (asked,) = proposals("when", "افتتحت البلدية المصرية، صباح الخميس، حديقة جديدة في القرية.")
    assert asked.stem == "في أيّ يوم افتتحت البلدية المصرية حديقة جديدة في القرية؟"

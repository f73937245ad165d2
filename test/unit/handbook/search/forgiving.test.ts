import { expect } from 'chai';
import { indexOf, places, titled } from './support';

describe('What a search forgives', () => {
  it('one slip in a word of four letters, two from eight on', async () => {
    const index = await indexOf(
      titled('a.md', 'Badge'),
      titled('b.md', 'Onboarding'),
      titled('c.md', 'Tea'),
    );
    for (const slip of ['bdage', 'badg', 'baddge', 'bade', 'budge']) {
      expect(places(index, slip), slip).to.deep.equal(['a.md']);
    }
    for (const slip of ['onbaording', 'onbording', 'omboardimg', 'onboardign']) {
      expect(places(index, slip), slip).to.deep.equal(['b.md']);
    }
    for (const other of ['bugde s', 'onbxxxding s', 'tae']) {
      expect(places(index, other), other).to.deep.equal([]);
    }
  });

  it('a slip while the word is not typed to its end', async () => {
    const index = await indexOf(titled('a.md', 'Onboarding'), titled('b.md', 'Harbour'));
    expect(places(index, 'onbaord')).to.deep.equal(['a.md']);
  });

  it('but puts what was typed before what may be meant', async () => {
    const index = await indexOf(
      titled('meant.md', 'Form'),
      titled('typed.md', 'Other', 'A letter from us.'),
    );
    expect(places(index, 'from us')[0]).to.equal('typed.md');
    expect(places(index, 'from ')[0]).to.equal('typed.md');
  });

  it('does not look for slips where a word is in the pages', async () => {
    const index = await indexOf(
      titled('a.md', 'Lamp'),
      ...['b', 'c', 'd'].map((name) => titled(`${name}.md`, name, 'A damp cloth.')),
    );
    expect(places(index, 'damp')).to.not.include('a.md');
  });

  it('other forms of an English word', async () => {
    const index = await indexOf(
      titled('a.md', 'Configure the proxy'),
      titled('b.md', 'Policies'),
      titled('c.md', 'Snapshot'),
    );
    expect(places(index, 'configuring')).to.deep.equal(['a.md']);
    expect(places(index, 'policy')).to.deep.equal(['b.md']);
    expect(places(index, 'snapshots')).to.deep.equal(['c.md']);
  });
});

describe('Words of any script', () => {
  const finds = async (text: string, queries: readonly string[], not: readonly string[] = []) => {
    const index = await indexOf(titled('a.md', 'Page', text), titled('b.md', 'Other', 'Nothing.'));
    for (const query of queries) expect(places(index, query), query).to.deep.equal(['a.md']);
    for (const query of not) expect(places(index, query), query).to.deep.equal([]);
  };

  it('with or without accents, in either form, in any case', () =>
    finds('Le Café, die Straße, Ærø, İstanbul', [
      'cafe',
      'CAFÉ',
      'cafe\u0301',
      'strasse',
      'straße',
      'aero',
      'istanbul',
    ]));

  it('Cyrillic and Greek', () =>
    finds('Ещё один день. Οδός της πόλης', ['еще', 'ЕЩЁ', 'ден', 'ΟΔΟΣ', 'πολης']));

  it('Japanese, from one character on, in full and half width', () =>
    finds(
      '設定ファイルを検索する。ｶﾞｲﾄﾞ',
      ['検索', '検', '索', 'ファイル', '設定ファイル', 'ガイド'],
      ['索検'],
    ));

  it('Chinese and Thai', () => finds('贡献者手册 คู่มือผู้ร่วมพัฒนา', ['手册', '贡献者', 'คู่มือ', 'พัฒนา']));

  it('Hangul, with what is put behind a word, and taken apart', () =>
    finds('저장소에서 검색을 합니다', ['검색', '저장소', '검색을'.normalize('NFD')]));

  it('Arabic and Hebrew without their vowel signs', () => finds('كِتَابٌ שָׁלוֹם', ['كتاب', 'שלום']));

  it('Devanagari with its own', () => finds('हिन्दी में', ['हिन्दी'], ['हनद']));

  it('outside of the basic plane', () => finds('𠮷野家 and 𝐁𝐨𝐥𝐝', ['𠮷野', 'bold']));
});

describe('Identifiers', () => {
  const index = indexOf(
    titled('a.md', 'One', 'Set nav_order in _config.yml, then branch off dev/v0.1.8.'),
    titled('b.md', 'Two', 'Approximate k-NN search; don’t use max_result_window.'),
    titled('c.md', 'Three', 'The order of the navigation. Version 21, not 2.1.0'),
  );

  it('are found as a whole', async () => {
    for (const query of ['nav_order', '_config.yml', 'config.yml', 'dev/v0.1.8', 'v0.1.8']) {
      expect(places(await index, query)[0], query).to.equal('a.md');
    }
  });

  it('and by their parts', async () => {
    expect(places(await index, 'result')).to.deep.equal(['b.md']);
    expect(places(await index, 'nav ord')[0]).to.equal('a.md');
    expect(places(await index, 'yml')).to.deep.equal(['a.md']);
  });

  it('and written in one, or with other joints', async () => {
    for (const query of ['knn', 'k-nn', 'k_nn', 'dont', 'maxresultwindow', 'max-result']) {
      expect(places(await index, query)[0], query).to.equal('b.md');
    }
  });

  it('but a version is not the number of its digits', async () => {
    expect(places(await index, '210 ')).to.deep.equal([]);
    expect(places(await index, '2.1.0')[0]).to.equal('c.md');
  });
});

